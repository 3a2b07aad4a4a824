import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { call, urlOf } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { placeAfter } from './place-after.ts';
import css from './sign-in.module.css';

const words = catalogue(
  { or: '或', go: (name: string) => `用${name}登录`, usual: '统一身份认证' },
  { or: 'or', go: (name: string) => `Sign in with ${name}`, usual: 'the identity service' },
);

/** The way in through an identity service; nothing where none is configured. */
export function OidcButton() {
  const w = useWords(words);
  const search = useLocation({ select: (location) => location.searchStr });
  const { data } = useQuery({
    queryKey: ['oidc'],
    queryFn: () => call<{ enabled: boolean; name: string | null }>('/api/oidc'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data?.enabled) return null;
  return (
    <div className={css.oidc}>
      <p>{w.or}</p>
      <ButtonLink size="large" href={urlOf('/api/oidc/start', { to: pathTo(placeAfter(search, undefined)) })}>
        <Icon name="shield" size={20} />
        {w.go(data.name ?? w.usual)}
      </ButtonLink>
    </div>
  );
}
