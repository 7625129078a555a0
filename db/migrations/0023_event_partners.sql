-- With whom an event is made: associations, communes, an AMAP. A name each, and where they are on the web.
ALTER TABLE "events" ADD COLUMN "partners" jsonb DEFAULT '[]'::jsonb NOT NULL;
