import type { Capacity } from '#engine/access/types.ts';
import type { Text } from '#kernel/text.ts';
import { type SiteInfo, useSession, useSites } from '../../../api/index.ts';

export type PostCapacity = Extract<Capacity, { kind: 'post' }>;

export interface Who {
  account: string;
  name: string;
  hat: string;
  hats: { id: string; label: Text; capacity: Capacity }[];
  label: Text;
  capacity: Capacity;
  /** Set when the hat is a post: only these work here. */
  post: PostCapacity | undefined;
  /** The portal of the body the post belongs to, else the first one. */
  site: SiteInfo | undefined;
  demo: boolean;
  today: string;
}

/** Who works here and for whom; undefined while it is asked for, null for a visitor. */
export function useWho(): Who | null | undefined {
  const session = useSession();
  const sites = useSites();
  if (session.isPending || sites.isPending || !sites.data) return undefined;
  if (!session.data) return null;
  const { account, name, hats, hat } = session.data;
  const { capacity, id, label } = hat;
  const post = capacity.kind === 'post' ? capacity : undefined;
  return {
    account,
    name,
    hats,
    hat: id,
    label,
    capacity,
    post,
    site: sites.data.sites.find((one) => one.body === post?.body) ?? sites.data.sites[0],
    demo: sites.data.demo,
    today: sites.data.today,
  };
}
