import type { FastifyInstance } from 'fastify';
import { guideOf } from '#engine/procedure/guide.ts';
import { handlerOf } from '#engine/site/site.ts';
import { refuse } from '#kernel/errors/index.ts';
import { type House, today } from '../../core/house.ts';
import { settingsOf } from '../../core/settings.ts';
import { openApi } from '../openapi.ts';
import { sendRefusal } from '../replies.ts';

/** What everybody may know: sites, guides, forms and the description of the API, all made from the definitions. */
export function definitionRoutes(app: FastifyInstance, house: House, facts: { demo: boolean; version: string }): void {
  app.get('/api/sites', async () => ({
    demo: facts.demo,
    version: facts.version,
    today: today(house),
    // The region comes first: it is where somebody arrives who names no site.
    sites: [...house.catalogue.sites.values()]
      .sort((a, b) => Number(b.kind === 'region') - Number(a.kind === 'region'))
      .map(({ settings: _settings, origins: _origins, ...site }) => site),
  }));

  app.get('/api/procedures', async () =>
    house.catalogue.current(today(house)).map((one) => ({
      id: one.id,
      version: one.version,
      title: one.title,
      summary: one.summary,
      link: one.link,
      promise: one.promise.text,
      fee: one.fee,
    })),
  );

  app.get<{ Params: { slice: string; name: string }; Querystring: { site?: string } }>(
    '/api/procedures/:slice/:name',
    async (request, reply) => {
      const id = `${request.params.slice}/${request.params.name}`;
      const procedure = house.catalogue.procedureOn(id, today(house));
      if (!procedure) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: id }));
      const site = house.catalogue.sites.get(request.query.site ?? '');
      const settings = await settingsOf(
        house,
        house.db.kysely,
        procedure,
        site ? handlerOf(site, id) : '',
        today(house),
      );
      const opening = Object.entries(procedure.actions).find(([, action]) => action.from === 'new');
      return {
        guide: guideOf(procedure, settings),
        opening: opening && {
          action: opening[0],
          title: opening[1].title,
          form: opening[1].form ? procedure.forms[opening[1].form] : null,
        },
        settings,
      };
    },
  );

  app.get('/api/openapi.json', async () => openApi(house.catalogue, today(house), house.origin, facts.version));
}
