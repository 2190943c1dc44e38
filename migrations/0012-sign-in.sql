-- How somebody proved who they are, and with what kind of browser, in words.
alter table sessions add column how text, add column device text;
