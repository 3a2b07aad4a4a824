import type { Refusal } from '#kernel/refusal.ts';
import { type OnProgress, sendFiles } from './send-files.ts';
import { askToSignIn, isSignedIn } from './session-gate.ts';

/** An answer that is not the one asked for: what is wrong, why, and what to do, in both languages. */
export class ApiError extends Error {
  /** 0 when the server could not be reached. */
  readonly status: number;
  readonly refusals: Refusal[];

  constructor(status: number, refusals: Refusal[]) {
    super(refusals.map((one) => `${one.code} ${one.what.en}`).join(' '));
    this.name = 'ApiError';
    this.status = status;
    this.refusals = refusals;
  }

  has(code: string): boolean {
    return this.refusals.some((one) => one.code === code);
  }
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | boolean | null | undefined>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as multipart; goes before `body`. */
  files?: readonly File[];
  /** How far the files have travelled. */
  onProgress?: OnProgress;
  signal?: AbortSignal;
  /** A page that is about to be closed still sends this. */
  keepalive?: boolean;
  /** Does not ask to sign in again when the session has ended; the 401 is thrown. */
  quiet?: boolean;
}

/**
 * Calls the API and returns its answer. Throws ApiError for every refusal. When the session ended meanwhile, asks to sign in on
 * the same page and then repeats the call, so that nothing typed is lost.
 */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  let response = await send(path, options);
  if (response.status === 401 && !options.quiet && isSignedIn() && (await askToSignIn()))
    response = await send(path, options);
  if (!response.ok) throw new ApiError(response.status, await refusalsIn(response));
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const { method = options.files || options.body !== undefined ? 'POST' : 'GET', query, body, files } = options;
  const init: RequestInit = { method, credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (body !== undefined && !files) {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  if (options.signal) init.signal = options.signal;
  if (options.keepalive) init.keepalive = true;
  try {
    const url = urlOf(path, query);
    return files ? await sendFiles(url, method, files, options) : await fetch(url, init);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(0, [UNREACHABLE]);
  }
}

export function urlOf(path: string, query: CallOptions['query'] = {}): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') words.set(key, String(value));
  const asked = words.toString();
  return asked ? `${path}?${asked}` : path;
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value && 'what' in value && 'next' in value;

async function refusalsIn(response: Response): Promise<Refusal[]> {
  const answer: unknown = await response.json().catch(() => undefined);
  const found =
    typeof answer === 'object' && answer !== null && 'refusals' in answer && Array.isArray(answer.refusals)
      ? answer.refusals.filter(isRefusal)
      : [];
  return found.length > 0 ? found : [unclear(response.status)];
}

const UNREACHABLE: Refusal = {
  code: 'web.unreachable',
  what: { zh: '连不上服务器。', en: 'The server cannot be reached.' },
  why: { zh: '网络中断，或服务器正在重启。', en: 'The network is down, or the server is restarting.' },
  next: {
    zh: '请稍等再试；页面上已填写的内容还在。',
    en: 'Try again in a moment; what you typed is still on the page.',
  },
};

const unclear = (status: number): Refusal => ({
  code: `web.http-${status}`,
  what: { zh: '没有办成。', en: 'It was not done.' },
  why: { zh: `服务器回答了状态 ${status}，没有说明原因。`, en: `The server answered ${status} without a reason.` },
  next: { zh: '请稍后重试；仍不行请告诉管理员。', en: 'Try again later; if it stays, tell the administrator.' },
});

/** The refusals in anything that was thrown; a fault of the page itself is told as one, too. */
export function refusalsOf(error: unknown): Refusal[] {
  if (error instanceof ApiError) return error.refusals;
  return [
    {
      code: 'web.fault',
      what: { zh: '页面出了意外。', en: 'Something unforeseen happened on the page.' },
      why: { zh: '这是程序的缺陷。', en: 'This is a fault of the program.' },
      next: { zh: '请刷新页面后重试。', en: 'Reload the page and try again.' },
    },
  ];
}
