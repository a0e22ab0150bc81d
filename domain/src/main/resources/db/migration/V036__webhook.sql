-- For forgetting messages that were settled long ago.
create index webhook_message_settled on webhook_message (space_id, made_at) where state <> 'waiting';
