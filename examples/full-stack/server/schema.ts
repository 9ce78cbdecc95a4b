/**
 * The tables, as the statements that led to them. Each runs once, in this order: to change a table,
 * add a statement at the end.
 */
export const SCHEMA = [
  `CREATE TABLE IF NOT EXISTS users (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE,
    password_hash text NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS sessions (
    id uuid PRIMARY KEY,
    token_hash text NOT NULL UNIQUE, -- so that nobody can sign in with a stolen copy of the table
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    signed_in boolean NOT NULL,
    authenticated_at timestamptz NOT NULL, -- when the user last gave the password, and the code if two-factor is on
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX IF NOT EXISTS sessions_user_id ON sessions (user_id)`,
  `CREATE TABLE IF NOT EXISTS authenticators (
    user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    id uuid NOT NULL UNIQUE,
    secret bytea NOT NULL, -- encrypted
    record jsonb NOT NULL, -- of @tessera/core, such as the last code that was accepted
    recovery_codes jsonb NOT NULL, -- hashes only
    recovery_codes_saved boolean NOT NULL -- false until the user says so
  )`,
  `CREATE TABLE IF NOT EXISTS pending_enrollments (
    user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE, -- signing out cancels it
    replaces uuid, -- the id of an authenticator in use, if the new one takes its place
    secret bytea NOT NULL, -- encrypted
    record jsonb NOT NULL -- of @tessera/core, such as when it expires
  )`,
  `CREATE TABLE IF NOT EXISTS attempts (
    key text PRIMARY KEY,
    state jsonb
  )`,
  // The decision was stored, and a change could overtake it.
  `ALTER TABLE sessions DROP COLUMN IF EXISTS signed_in`,
  // What this session proved, which each request compares with what is in use.
  `ALTER TABLE sessions ADD COLUMN IF NOT EXISTS authenticator_id uuid`,
  `CREATE TABLE IF NOT EXISTS encryption_keys (
    id text PRIMARY KEY, -- reveals nothing about the key
    retired boolean NOT NULL -- true when no server encrypts with it any more
  )`,
  `ALTER TABLE attempts ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now()`,
  `CREATE INDEX IF NOT EXISTS attempts_updated_at ON attempts (updated_at)`,
  // What users must be told. A row is deleted when its notice was sent.
  `CREATE TABLE IF NOT EXISTS notices (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    type text NOT NULL
  )`,
  // When the session ends unless it is used before. However much it is used, it ends at expires_at.
  `ALTER TABLE sessions ADD COLUMN IF NOT EXISTS idle_expires_at timestamptz NOT NULL
     DEFAULT now() + interval '1 hour'`,
  // Sessions used to last for a week.
  `UPDATE sessions SET expires_at = least(expires_at, authenticated_at + interval '12 hours')`,
  // A row as long as two-factor is on. The recovery codes belong to the user, not to an app.
  `CREATE TABLE IF NOT EXISTS two_factor (
    user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    id uuid NOT NULL, -- changes with each change of the second factor
    recovery_codes jsonb NOT NULL, -- hashes only
    recovery_codes_saved boolean NOT NULL -- false until the user says so
  )`,
  // Sessions hold the id of the authenticator, which therefore becomes that of the second factor.
  `INSERT INTO two_factor (user_id, id, recovery_codes, recovery_codes_saved)
     SELECT user_id, id, recovery_codes, recovery_codes_saved FROM authenticators`,
  `ALTER TABLE sessions RENAME COLUMN authenticator_id TO two_factor_id`,
  // A user can have several authenticators, as long as two-factor is on.
  `ALTER TABLE authenticators
     DROP COLUMN recovery_codes,
     DROP COLUMN recovery_codes_saved,
     DROP CONSTRAINT authenticators_pkey,
     DROP CONSTRAINT authenticators_id_key,
     DROP CONSTRAINT authenticators_user_id_fkey,
     ADD PRIMARY KEY (id),
     ALTER COLUMN user_id SET NOT NULL,
     ADD FOREIGN KEY (user_id) REFERENCES two_factor ON DELETE CASCADE,
     ADD COLUMN name text NOT NULL DEFAULT 'Authenticator app'`,
  `ALTER TABLE authenticators ALTER COLUMN name DROP DEFAULT`,
  `CREATE UNIQUE INDEX authenticators_name ON authenticators (user_id, lower(name))`,
  `ALTER TABLE pending_enrollments
     ADD COLUMN intent text NOT NULL DEFAULT 'enroll', -- or add, or replace
     ADD COLUMN name text -- if the user chose one before the code`,
  `UPDATE pending_enrollments SET intent = 'replace' WHERE replaces IS NOT NULL`,
  `ALTER TABLE pending_enrollments ALTER COLUMN intent DROP DEFAULT`,
];
