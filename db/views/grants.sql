GRANT USAGE ON SCHEMA published, as_of TO onrecord_public, onrecord_app;
GRANT SELECT ON ALL TABLES IN SCHEMA published, as_of TO onrecord_public, onrecord_app;
GRANT USAGE ON SCHEMA desk TO onrecord_app;
GRANT SELECT ON ALL TABLES IN SCHEMA desk TO onrecord_app;
-- The desk reads a record as it stood to restore it.
GRANT USAGE ON SCHEMA stood TO onrecord_app;
GRANT SELECT ON ALL TABLES IN SCHEMA stood TO onrecord_app;
