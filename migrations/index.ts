/** Every migration, in order. Numbered, forward only. */
import { Installation1764000000001 } from './0001-installation';
import { BodyAndMandates1764000000002 } from './0002-body-and-mandates';
import { Cases1764000000003 } from './0003-cases';
import { RecordAndNotices1764000000004 } from './0004-record-and-notices';
import { Commands1764000000005 } from './0005-commands';
import { Permissions1764000000006 } from './0006-permissions';
import { SchemaVersion1764000000007 } from './0007-schema-version';
import { ProceduresInForce1764000000008 } from './0008-procedures-in-force';
import { MigrationsOfCases1764000000009 } from './0009-migrations-of-cases';
import { NoticesAndProof1764000000010 } from './0010-notices-and-proof';
import { TermsDue1764000000011 } from './0011-terms-due';
import { TextsAndProtocol1764000000012 } from './0012-texts-and-protocol';
import { CalendarAndWebhooks1764000000013 } from './0013-calendar-and-webhooks';

export const migrations = [
  Installation1764000000001,
  BodyAndMandates1764000000002,
  Cases1764000000003,
  RecordAndNotices1764000000004,
  Commands1764000000005,
  Permissions1764000000006,
  SchemaVersion1764000000007,
  ProceduresInForce1764000000008,
  MigrationsOfCases1764000000009,
  NoticesAndProof1764000000010,
  TermsDue1764000000011,
  TextsAndProtocol1764000000012,
  CalendarAndWebhooks1764000000013,
];
