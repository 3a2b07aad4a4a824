/** Where to go after signing in: back to where one was, else to the work of the post, else to one's own matters. */
export function placeAfter(search: string, kind: string | undefined): string {
  const next = new URLSearchParams(search).get('next');
  if (next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in')) return next;
  return kind === 'post' ? '/work' : '/my';
}
