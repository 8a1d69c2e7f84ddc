-- 1 = the newcomers' share gave the line to its partner.
ALTER TABLE proposals ADD COLUMN newcomer INTEGER NOT NULL DEFAULT 0 CHECK (newcomer IN (0, 1) AND (newcomer = 0 OR partner_id IS NOT NULL));
