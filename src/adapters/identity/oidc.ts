import * as client from 'openid-client';

/** An identity service (统一身份认证) as the environment names it; OpenID Connect, authorization code with PKCE. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  /** Without one the client is public, and PKCE alone protects the code. */
  clientSecret?: string;
  /** What the button says. */
  name: string;
  scope: string;
  /** Names of the claims that tell whether a person or an organisation signed in, how surely, and the credit code. */
  claims: { kind: string; assurance: string; creditCode: string; organisationName: string };
  /** Values of the kind claim that mean an organisation. */
  organisationKinds: readonly string[];
  /** Assurances that are enough to act for an organisation; with none listed nobody gets a membership this way. */
  organisationAssurance: readonly string[];
}

/** What one attempt has to remember until the browser comes back. */
export interface OidcAttempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the service vouches for. */
export interface OidcProof {
  issuer: string;
  subject: string;
  kind: 'person' | 'organisation';
  name: string;
  email: string | null;
  assurance: string | null;
  creditCode: string | null;
  organisationName: string | null;
  /** To be shown again at signing out. */
  idToken: string;
}

/** The service refused, cannot be reached, or answered something that proves nothing. */
export class OidcRefused extends Error {
  override readonly name = 'OidcRefused';
}

const DISCOVERY_MINUTES = 10;
const list = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** The service that the environment names; undefined when none is set, which is the default. Throws when half is set. */
export function oidcFrom(env: NodeJS.ProcessEnv): OidcConfig | undefined {
  const { ZQ_OIDC_ISSUER: issuer, ZQ_OIDC_CLIENT_ID: clientId, ZQ_OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer) return undefined;
  if (!clientId) throw new Error('ZQ_OIDC_ISSUER is set, but ZQ_OIDC_CLIENT_ID is not.');
  return {
    issuer,
    clientId,
    ...(clientSecret ? { clientSecret } : {}),
    name: env.ZQ_OIDC_NAME ?? '统一身份认证',
    scope: env.ZQ_OIDC_SCOPE ?? 'openid profile email',
    claims: {
      kind: env.ZQ_OIDC_CLAIM_KIND ?? 'user_type',
      assurance: env.ZQ_OIDC_CLAIM_ASSURANCE ?? 'acr',
      creditCode: env.ZQ_OIDC_CLAIM_CREDIT_CODE ?? 'uscc',
      organisationName: env.ZQ_OIDC_CLAIM_ORGANISATION_NAME ?? 'organisation_name',
    },
    organisationKinds: list(env.ZQ_OIDC_ORGANISATION_KINDS ?? 'organisation,legal-person,corp'),
    organisationAssurance: list(env.ZQ_OIDC_ORGANISATION_ASSURANCE),
  };
}

/** Sign-in at the service, by a library certified for it; nothing about tokens is checked by hand. */
export class OidcClient {
  readonly config: OidcConfig;
  readonly #redirectUri: string;
  #known: { at: number; server: client.ServerMetadata } | undefined;

  /** @param redirectUri where the service sends the browser back, as registered there */
  constructor(config: OidcConfig, redirectUri: string) {
    this.config = config;
    this.#redirectUri = redirectUri;
  }

  /** Where to send the browser, and what to remember meanwhile. */
  async begin(): Promise<{ url: URL; attempt: OidcAttempt }> {
    const configuration = await this.#configuration();
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirectUri,
      scope: this.config.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url, attempt };
  }

  /**
   * Exchanges the code that the browser brought back for a proof: state, nonce, issuer, audience, times and signature
   * hold. Throws OidcRefused otherwise.
   * @param search the query of the redirect, as it came
   */
  async finish(search: string, attempt: OidcAttempt): Promise<OidcProof> {
    try {
      const configuration = await this.#configuration();
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.#redirectUri}?${search}`), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const idClaims = tokens.claims();
      if (!idClaims || tokens.id_token === undefined) throw new OidcRefused('There is no ID token in the answer.');
      const info = configuration.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(configuration, tokens.access_token, idClaims.sub)
        : {};
      return this.#proof({ ...info, ...idClaims }, idClaims.iss, idClaims.sub, tokens.id_token);
    } catch (error) {
      throw refusal(error);
    }
  }

  /** Where the service ends its own session too; undefined when it offers no such place. */
  async signOutUrl(idToken: string, backTo: string): Promise<URL | undefined> {
    try {
      const configuration = await this.#configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: backTo });
    } catch {
      // Signing out here must not fail because the service is away.
      return undefined;
    }
  }

  #proof(claims: Record<string, unknown>, issuer: string, subject: string, idToken: string): OidcProof {
    const names = this.config.claims;
    const word = (name: string) => {
      const value = claims[name];
      return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null;
    };
    return {
      issuer,
      subject,
      kind: this.config.organisationKinds.includes(word(names.kind) ?? '') ? 'organisation' : 'person',
      name: word('name') ?? word('preferred_username') ?? '',
      email: claims.email_verified === true ? word('email') : null,
      assurance: word(names.assurance),
      creditCode: word(names.creditCode),
      organisationName: word(names.organisationName),
      idToken,
    };
  }

  /**
   * The service's description is kept for ten minutes; its keys are read anew at every sign-in, so that a key changed
   * there works here at once.
   */
  async #configuration(): Promise<client.Configuration> {
    try {
      const { issuer, clientId, clientSecret } = this.config;
      const insecure = isLoopback(issuer) ? [client.allowInsecureRequests] : [];
      if (!this.#known || Date.now() - this.#known.at > DISCOVERY_MINUTES * 60_000) {
        const found = await client.discovery(new URL(issuer), clientId, undefined, undefined, { execute: insecure });
        this.#known = { at: Date.now(), server: found.serverMetadata() };
      }
      const configuration = new client.Configuration(
        this.#known.server,
        clientId,
        undefined,
        clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
      );
      configuration.timeout = 10;
      client.enableNonRepudiationChecks(configuration);
      for (const allow of insecure) allow(configuration);
      return configuration;
    } catch (error) {
      throw refusal(error);
    }
  }
}

/** Plain HTTP is for services on this machine only. */
const isLoopback = (issuer: string): boolean => {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};

function refusal(error: unknown): OidcRefused {
  if (error instanceof OidcRefused) return error;
  const { message, code, error: oauth } = error as { message?: string; code?: string; error?: string };
  return new OidcRefused(oauth ?? code ?? message ?? 'unknown', { cause: error });
}
