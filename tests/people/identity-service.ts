import { generateKeyPair, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { Provider } from 'oidc-provider';

/** A certified OpenID provider on a port of its own, at which one person signs in without being asked. */
export interface IdentityService {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in from now on, with these claims. */
  person: { sub: string; claims: Record<string, unknown> };
  /** Signs with a new key from now on. */
  rotate: () => Promise<void>;
  /** Goes on publishing the keys that it published before rotating. */
  publishOldKeys: boolean;
  /** How often its keys were asked for. */
  keyReads: number;
  /** Walks through the service like a browser, until it sends back to the house; returns that address. */
  visit: (url: string) => Promise<URL>;
  /** Whether somebody is still signed in at the service. */
  visitors: Map<string, string>;
  close: () => Promise<void>;
}

export async function startIdentityService(redirectUri: string, backTo: string): Promise<IdentityService> {
  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async () => {};
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookieKey = randomBytes(16).toString('hex');
  let published = '';
  const service: IdentityService = {
    issuer,
    clientId: 'zhiquan',
    clientSecret: randomBytes(24).toString('hex'),
    person: { sub: 'p-1', claims: {} },
    publishOldKeys: false,
    keyReads: 0,
    visitors: new Map(),
    rotate: async () => {
      const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
      const key = {
        ...privateKey.export({ format: 'jwk' }),
        kid: randomBytes(4).toString('hex'),
        use: 'sig',
        alg: 'RS256',
      };
      const provider = new Provider(issuer, configuration(service, key, cookieKey, redirectUri, backTo));
      const callback = provider.callback();
      handle = async (request, response) => {
        const path = (request.url ?? '').split('?')[0]!;
        if (path === '/jwks') {
          service.keyReads++;
          if (service.publishOldKeys) return void response.setHeader('content-type', 'application/json').end(published);
          published = JSON.stringify({ keys: [publicPart(key)] });
        }
        if (!path.startsWith('/interaction/')) return callback(request, response);
        await provider.interactionDetails(request, response);
        await provider.interactionFinished(request, response, { login: { accountId: service.person.sub } });
      };
    },
    visit: async (url) => {
      for (let at = url, step = 0; step < 10; step++) {
        const response = await fetch(at, { redirect: 'manual', headers: { cookie: cookieOf(service.visitors) } });
        for (const cookie of response.headers.getSetCookie()) {
          const [name, value] = cookie.split(';')[0]!.split('=') as [string, string];
          if (value === '') service.visitors.delete(name);
          else service.visitors.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null) throw new Error(`The service answered ${response.status}: ${await response.text()}`);
        at = new URL(location, at).href;
        if (!at.startsWith(issuer)) return new URL(at);
      }
      throw new Error('The service sends in circles.');
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  await service.rotate();
  return service;
}

const cookieOf = (cookies: Map<string, string>) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

const publicPart = ({ kty, n, e, kid, use, alg }: Record<string, unknown>) => ({ kty, n, e, kid, use, alg });

function configuration(
  service: IdentityService,
  key: object,
  cookieKey: string,
  redirectUri: string,
  backTo: string,
): object {
  return {
    jwks: { keys: [key] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: [cookieKey] },
    clients: [
      {
        client_id: service.clientId,
        client_secret: service.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [backTo],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    claims: {
      openid: ['sub'],
      profile: ['name', 'user_type', 'uscc', 'organisation_name', 'level'],
      email: ['email', 'email_verified'],
    },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...service.person.claims }),
    }),
    loadExistingGrant: async (ctx: {
      oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
    }) => {
      const { provider, client, session } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}
