/** The shapes the API answers with, taken from the server's own types so that both sides cannot drift apart. */

export type { ActResult } from '#apps/core/act.ts';
export type { Draft } from '#apps/core/drafts.ts';
export type { List, ListQuery, ListRow, QueueCount } from '#apps/core/lists.ts';
export type { Notice } from '#apps/core/notices.ts';
export type { MandateView } from '#apps/core/people/mandates.ts';
export type { InvitationView, MemberView } from '#apps/core/people/members.ts';
export type { OrganisationView } from '#apps/core/people/organisations.ts';
export type { MatterView, ViewDocument, ViewEntry, ViewFile } from '#apps/core/read.ts';
export type { SessionAnswer } from '#apps/server/identity/session-view.ts';
export type { Hat } from '#apps/server/identity.ts';
export type { PackageValue } from '#apps/server/routes/files.ts';
export type { Field, FieldKind, FileRef, Form, FormSection } from '#engine/form/types.ts';
export type { Status } from '#engine/matter/status.ts';
export type { Guide, GuideBasis } from '#engine/procedure/guide.ts';
export type { Refusal } from '#kernel/refusal.ts';
export type { Text } from '#kernel/text.ts';

import type { MatterView } from '#apps/core/read.ts';
import type { ReadingMark } from '#apps/core/secrecy/readings.ts';
import type { SessionAnswer } from '#apps/server/identity/session-view.ts';
import type { Sessions } from '#apps/server/identity/sessions.ts';
import type { Hat } from '#apps/server/identity.ts';
import type {
  ApplicationText,
  ClaimComparison,
  ClaimNode,
  claimTree,
  ParagraphComparison,
} from '#claims/model/index.ts';
import type { DocumentModel } from '#engine/document/index.ts';
import type { Form } from '#engine/form/types.ts';
import type { IndicatorResult } from '#engine/indicator/types.ts';
import type { RunningLimit } from '#engine/matter/limits.ts';
import type { Status } from '#engine/matter/status.ts';
import type { Guide } from '#engine/procedure/guide.ts';
import type { Site } from '#engine/site/site.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

export type { ApplicationText, ClaimComparison, ClaimNode, DocumentModel, ParagraphComparison, RunningLimit };

/** A portal as the server tells it: without dated settings. */
export type SiteInfo = Omit<Site, 'settings' | 'origins'>;

export interface SitesAnswer {
  demo: boolean;
  version: string;
  today: PlainDate;
  sites: SiteInfo[];
}

export interface ProcedureLine {
  id: string;
  version: string;
  title: Text;
  summary: Text;
  link: string;
  promise: Text;
  fee: Text;
}

export interface ProcedureAnswer {
  guide: Guide;
  opening?: { action: string; title: Text; form: Form | null };
  settings: Record<string, unknown>;
}

export interface ActionAnswer {
  action: MatterView['actions'][number];
  form: Form | null;
  seq: number;
  settings: Record<string, unknown>;
  people: Record<string, { account: string; name: string }[]>;
}

export interface ApplicationAnswer {
  /** The reading this answer was given by; null where the matter holds no unpublished text. */
  reading: ReadingMark | null;
  versions: { label: Text; seq: number }[];
  version: number;
  text: ApplicationText;
  tree: ReturnType<typeof claimTree>;
  comparison?: { claims: ClaimComparison[]; paragraphs: ParagraphComparison[] };
}

export type Figure = Omit<IndicatorResult, 'rows'> & { title: Text; rowCount: number };

export interface Digest {
  day: PlainDate;
  matters: number;
  entries: number;
  root_hash: string;
  prev_root: string | null;
}

export type PublicStatus = Omit<Status, 'limit'> & {
  limit: Pick<RunningLimit, 'due' | 'steps' | 'lamp' | 'provisional'> | null;
};

export interface VerifyAnswer {
  code: string;
  title: string;
  number: string | null;
  issuedAt: string;
  issuer: string;
  hash: string;
  /** Null where the words quote an unpublished text and the asker is not in the matter. */
  model: DocumentModel | null;
}

/** Who is signed in, as the pages use it: with the hat worn now as a whole. */
export type Session = Omit<Extract<SessionAnswer, { signedIn: true }>, 'hat'> & { hat: Hat };

export type SessionView = Awaited<ReturnType<Sessions['list']>>[number];
