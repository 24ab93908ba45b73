-- Receipts are kept for a while and come in order of time: a few bytes for each range of pages find the old ones.
create index command_receipt_by_age on command_receipt using brin (received_at);
