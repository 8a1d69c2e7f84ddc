-- What is open, or expired without that being recorded, is found without reading every offer there ever was: the index holds the earliest instant
-- by which the dates that stand in an offer end it. 9007199254740991 = they never do, -9007199254740991 = they do at every time.
CREATE INDEX offers_by_end ON offers (
  CASE
    WHEN outcome IS NOT NULL THEN coalesce(closed_at, -9007199254740991)
    WHEN accepted_at IS NOT NULL OR stage IS NOT NULL THEN 9007199254740991
    ELSE min(coalesce(declined_at, 9007199254740991), coalesce(expired_at, 9007199254740991))
  END
);

-- All offers, newest first.
CREATE INDEX offers_by_delivery ON offers (delivered_at, id);
