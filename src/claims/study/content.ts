import type { Study } from './study.ts';

/** What kind of filing the files themselves show, whatever they are called. */
export interface Content {
  /** Some file bears a form code of the office: it is a filing package, not a draft. */
  packaged: boolean;
  published: boolean;
  /** There is a description with words in it. */
  description: boolean;
  /** A brief description of a design, under whatever name. */
  brief: boolean;
  /** Views or a brief description of a design, and no claims. */
  design: boolean;
  /** Claims, or a description of a technical solution. */
  technical: boolean;
}

const BRIEF = /外观设计(?:产品)?的?(?:产品)?(?:名称|用途)/;

export function contentOf(study: Study): Content {
  const { text } = study;
  const flat = study.description.text;
  const description = flat.length > 0;
  // A brief description that came without a form code is read as a description of one short section.
  const brief = description && flat.length < 4000 && flat.includes('设计要点') && BRIEF.test(flat);
  const views = (text.design?.views.length ?? 0) > 0;
  const hasBrief = brief || (text.design?.brief?.length ?? 0) > 0;
  const headed = text.description.sections.some(({ id, paragraphs }) => id !== 'other' && paragraphs.length > 0);
  return {
    packaged: text.sources.some(({ formCode }) => formCode !== undefined),
    published: text.sources.some(({ role }) => role === 'publication'),
    description,
    brief: hasBrief,
    design: (views || hasBrief) && text.claims.length === 0 && !headed,
    technical: text.claims.length > 0 || headed,
  };
}
