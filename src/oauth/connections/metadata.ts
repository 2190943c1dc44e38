import { resourceUri, type Resource } from './resource.ts'
import { scopesSupported } from './scopes.ts'

/** Addresses of the protocol, below the address that people open. */
export const places = {
  authorize: '/-/oauth/authorize',
  token: '/-/oauth/token',
  register: '/-/oauth/register',
  /** Where the browser of whoever let a program in goes next. */
  back: '/-/oauth/return',
  revoke: '/-/oauth/revocation',
  /** Before the path of the resource (RFC 9728 §3.1). */
  resource: '/.well-known/oauth-protected-resource',
  server: '/.well-known/oauth-authorization-server',
} as const

/** Who lets programs in, and how (RFC 8414 §2). */
export const serverMetadata = (url: string) => ({
  issuer: url,
  authorization_endpoint: url + places.authorize,
  token_endpoint: url + places.token,
  registration_endpoint: url + places.register,
  revocation_endpoint: url + places.revoke,
  scopes_supported: scopesSupported,
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['none'],
  revocation_endpoint_auth_methods_supported: ['none'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
})

/** A part of this house that programs are let into, and who lets them in (RFC 9728 §2). */
export const resourceMetadata = (url: string, resource: Resource) => ({
  resource: resourceUri(url, resource),
  authorization_servers: [url],
  scopes_supported: scopesSupported,
  bearer_methods_supported: ['header'],
  resource_name: 'Firsthand',
})

/** Where a program that was turned away at a part of this house learns who lets it in (RFC 9728 §5.1). */
export const metadataAt = (url: string, resource: Resource): string =>
  url + places.resource + (resource === '/' ? '' : resource)
