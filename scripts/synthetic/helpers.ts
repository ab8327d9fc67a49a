/**
 * Functions of the session that seed the synthetic record: everything in it follows from names and numbers by MD5,
 * so the same call gives the same record on every machine.
 */
export const helpers = `
-- A number from 0 to below n.
CREATE OR REPLACE FUNCTION pg_temp.pick(what text, i bigint, n bigint) RETURNS bigint LANGUAGE sql STABLE
  RETURN ('x' || left(md5(what || ':' || i), 12))::bit(48)::bigint % n;
-- One of several words.
CREATE OR REPLACE FUNCTION pg_temp.choose(what text, i bigint, words text[]) RETURNS text LANGUAGE sql STABLE
  RETURN words[1 + pg_temp.pick(what, i, cardinality(words))];
-- The moment that lies a share of the way through the thousand days the record covers.
CREATE OR REPLACE FUNCTION pg_temp.moment(share double precision) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN date_trunc('milliseconds', timestamptz '2023-01-02 06:00:00+00' + share * interval '1000 days');
-- The last instant of a day, to the millisecond, as parsed dates have it.
CREATE OR REPLACE FUNCTION pg_temp.end_of(day date) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN (day + 1)::timestamptz - interval '1 millisecond';
-- A UUID of version 7, which sorts by time (RFC 9562).
CREATE OR REPLACE FUNCTION pg_temp.uuid_at(what text, i bigint, at timestamptz) RETURNS uuid LANGUAGE sql STABLE
  RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
    || '7' || left(md5(what || ':' || i), 3) || '8' || substr(md5(what || ':' || i), 4, 15))::uuid;
`;
