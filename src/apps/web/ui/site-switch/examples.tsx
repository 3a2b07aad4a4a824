import type { ExampleSet } from '../example.ts';
import { SiteSwitch } from './site-switch.tsx';

export const examples: ExampleSet = {
  id: 'site-switch',
  group: 'frame',
  title: { zh: '切换站点或委托人', en: 'Switch of site or client' },
  about: { zh: '一个账号服务多个委托人、多个站点。', en: 'One account serves several clients and sites.' },
  examples: [
    {
      name: 'clients',
      title: { zh: '委托人', en: 'Clients' },
      render: () => (
        <SiteSwitch
          label={{ zh: '切换委托人', en: 'Switch client' }}
          current="a"
          choices={[
            {
              id: 'a',
              label: { zh: '示例生物科技有限公司', en: 'Example Biotech Ltd' },
              note: { zh: '代理权限至2024年12月31日', en: 'mandate until 31 Dec 2024' },
              href: '#client-a',
            },
            { id: 'b', label: { zh: '示例稀土研究院', en: 'Example Rare Earth Institute' }, href: '#client-b' },
          ]}
        />
      ),
    },
  ],
};
