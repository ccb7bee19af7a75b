-- The one administrator, when no password is configured. The first instance to start adds the row, the others read it.
CREATE TABLE administrator (
  name          VARCHAR(40)  NOT NULL PRIMARY KEY,
  password_hash VARCHAR(100) NOT NULL,
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
