/**
 * Proving who somebody is: passwords, one-time codes and session cookies by better-auth on the house's own database,
 * and sign-in at an identity service. What somebody may do is decided elsewhere (`engine/access`, `apps/core/people`).
 */
export { type Auth, type AuthConfig, authOptions, createAuth } from './auth.ts';
export { type OidcAttempt, OidcClient, type OidcConfig, type OidcProof, OidcRefused, oidcFrom } from './oidc.ts';
export { houseSecret } from './secret.ts';
export { cookieIn, sessionCookieName, sessionToken } from './session-cookie.ts';
