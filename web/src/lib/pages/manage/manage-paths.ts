import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

/** Which day is shown, and what has just been done there. */
export type DayNews = Partial<Record<'jour' | 'fait' | 'de' | 'le', string | undefined>>;

/** `mot`: words of a name or an address; `seulement`: a filter; `apres`: where the last page ended. */
export type MembersSearch = { mot?: string; seulement?: string; apres?: string };

/** What has just been done on a person's page. */
export type MemberNews = 'note' | 'retiree' | 'regle' | 'vendu' | 'public' | 'resilie' | 'reuni';

/** `periode`: a year or a month of it; `vue`: as the department is told it. */
export type FiguresSearch = { periode?: string; vue?: 'departement'; envoye?: '1' };

/** What has just been done, and whether closing is asked for. */
export type ReportSearch = { fait?: 'enregistre' | 'clos' | 'rouvert'; clore?: '1' };

/** What has just been done, which messages of the log are shown, and from where on. */
export type WebhookSearch = { fait?: string; etat?: string; suite?: string };

/** The addresses of those who run a place; public pages do without them. */
export function managePaths(lang: Lang) {
  const prefix = lang === 'en' ? '/en' : '';
  return {
    places: () => `${prefix}/gestion`,
    openPlace: (model = '') => `${prefix}/gestion/nouveau${model && `?modele=${model}`}`,
    place: (slug: string) => {
      const at = (path: string) => `${prefix}/gestion/${encodeURIComponent(slug)}${path}`;
      return {
        community: (news: { fait?: 'visible' | 'hidden' | 'message' | 'reglage' } = {}) =>
          at(`/entraide${news.fait === undefined ? '' : `?fait=${news.fait}`}`),
        figures: (search: FiguresSearch = {}) => withQuery(at('/chiffres'), search),
        figure: (name: string, search: FiguresSearch = {}) => withQuery(at(`/chiffres/${name}`), search),
        members: (search: MembersSearch = {}) => withQuery(at('/personnes'), search),
        member: (id: string, news: { fait?: MemberNews } = {}) => withQuery(at(`/personnes/${id}`), news),
        merge: (from: string, into: string, news: { fait?: 'demande' } = {}) =>
          withQuery(at(`/personnes/${from}/reunir/${into}`), news),
        agreements: () => at('/conventions'),
        reports: () => at('/bilans'),
        report: (year: number, shown: ReportSearch = {}) => withQuery(at(`/bilans/${year}`), shown),
        reportFile: (year: number, type: 'pdf' | 'json', query: { version?: string } = {}) =>
          withQuery(at(`/bilans/${year}/bilan.${type}`), query),
        statements: () => at('/bons'),
        statement: (id: string) => at(`/bons/${id}`),
        statementsFile: () => `/api/v1/places/${slug}/voucher-statements.csv`,
        plan: (shown: { niveau?: string; enregistre?: '1'; retire?: '1' } = {}) =>
          withQuery(at('/plan'), shown),
        planning: (query: Record<string, string> = {}) => {
          const search = new URLSearchParams(query).toString();
          return at(search === '' ? '/planning' : `/planning?${search}`);
        },
        events: (news: { prevu?: string; annule?: '1' } = {}) => withQuery(at('/animations'), news),
        newEvent: (like = '') => at(`/animations/nouvelle${like && `?de=${like}`}`),
        event: (id: string, news: '' | 'enregistre' | 'venus' = '') =>
          at(`/animations/${id}${news && `?${news}=1`}`),
        editEvent: (id: string) => at(`/animations/${id}/modifier`),
        attendeesFile: (id: string) => at(`/animations/${id}/inscriptions.csv`),
        code: () => `${prefix}/lieux/${encodeURIComponent(slug)}/porte`,
        kiosk: () => at('/borne'),
        team: (news: { fait?: 'donne' | 'retire' } = {}) => withQuery(at('/equipe'), news),
        transfers: (page: { apres?: string } = {}) => withQuery(at('/echanges'), page),
        transferFile: (name: `${string}.${'zip' | 'csv'}`) => at(`/echanges/fichiers/${name}`),
        transfer: (id: string, shown: { lignes?: string; apres?: string } = {}) =>
          withQuery(at(`/echanges/${id}`), shown),
        door: (news: { fait?: '1' } = {}) => withQuery(at('/arrivee'), news),
        home: (news: DayNews = {}) => withQuery(at(''), news),
        setup: (news: '' | 'enregistre' | 'publie' = '') => at(`/ouverture${news && `?${news}=1`}`),
        facts: (news: '' | 'enregistre' = '') => at(`/lieu${news && `?${news}=1`}`),
        hours: (news: '' | 'enregistre' = '') => at(`/horaires${news && `?${news}=1`}`),
        spaces: (news: '' | 'enregistre' | 'retire' = '') => at(`/espaces${news && `?${news}=1`}`),
        newSpace: () => at('/espaces/nouveau'),
        space: (id: string, news: '' | 'enregistre' = '') => at(`/espaces/${id}${news && `?${news}=1`}`),
        tariffs: () => at('/tarifs'),
        tariffsOf: (id: string, news: '' | 'enregistre' = '') => at(`/tarifs/${id}${news && `?${news}=1`}`),
        photos: (news: '' | 'enregistre' = '') => at(`/photos${news && `?${news}=1`}`),
        trainings: (news: '' | 'enregistre' = '') => at(`/habilitations${news && `?${news}=1`}`),
        products: (news: '' | 'enregistre' = '') => at(`/tarifs/carnets${news && `?${news}=1`}`),
        integration: (news: { enregistre?: '1' } = {}) => withQuery(at('/integration'), news),
        webhooks: (news: { retire?: '1' } = {}) => withQuery(at('/webhooks'), news),
        webhook: (id: string, search: WebhookSearch = {}) => withQuery(at(`/webhooks/${id}`), search),
        newClosure: () => at('/fermetures/nouvelle'),
        closures: (news: '' | 'rouvert' = '') => at(`/fermetures${news && `?${news}=1`}`),
      };
    },
  };
}
