const found = /^\/s\/([a-z][a-z0-9-]*)(?=\/|$)/.exec(window.location.pathname);

/** The site this page was opened for, when the address names one; the first site otherwise. Another site is another page load. */
export const askedSite: string | undefined = found?.[1];

/** What stands before every path of this site: `/s/protection-centre`, or nothing for the default site. */
export const sitePrefix: string = found?.[0] ?? '';

/** The address of a page of this site. */
export const pathTo = (path: string): string => `${sitePrefix}${path}`;

/** Where another site begins. */
export const siteHome = (id: string): string => `/s/${id}/`;

/** A path without the prefix of this site; undefined when it leads to another site. */
export function ownPath(href: string): string | undefined {
  if (
    sitePrefix &&
    (href === sitePrefix || /^[/?#]/.test(href.slice(sitePrefix.length))) &&
    href.startsWith(sitePrefix)
  )
    return href.slice(sitePrefix.length).replace(/^(?!\/)/, '/');
  return /^\/s\//.test(href) ? undefined : href;
}
