-- The trace in which a mail was asked for (W3C Trace Context), so that its SMTP conversation is part of it, whoever has it and when.
alter table email add column traceparent text;
