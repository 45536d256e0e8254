-- Since V4 how often mails come is a matter of each subscription, and nothing has written this any more.
alter table subscriber drop column frequency;
