-- A level whose writes come to nothing again and again is not written before: longer each time, so that it holds up no other.
alter table level add column write_after timestamp with time zone;
