-- The token with which another was made: that one works only as long as this one does.
alter table tokens add column made_with uuid references tokens;
