import type { DesignStatement, DesignStatements } from '../model/index.ts';
import { fold } from '../model/index.ts';
import { readStatements } from '../read/design-brief.ts';
import { type Flat, flatten, type Place } from './flat.ts';
import type { Study } from './study.ts';

/** A view by the parts of its name: `设计2立体图` is the 立体图 of design 2. */
export interface NamedView {
  name: string;
  /** Name without number in front and behind: 主视图, 立体图. */
  bare: string;
  design?: number;
  /** Piece of a set (套件). */
  piece?: number;
  /** Component (组件). */
  component?: number;
  colour?: boolean;
}

export interface DesignFacts {
  /** Product name as the request gives it; empty when it gives none. */
  name: string;
  statements: DesignStatements;
  /** The brief description laid end to end. */
  brief: Flat;
  /** The same with full-width forms folded. */
  folded: string;
  views: readonly NamedView[];
  /** A product with a graphical user interface. */
  gui: boolean;
  partial: boolean;
}

const PREFIX = /^(设计|套件|组件)\s?(\d{1,3})\s?/;

function namedView(name: string): NamedView {
  const view: NamedView = { name, bare: fold(name).replace(/\s/g, '') };
  for (let i = 0; i < 3; i++) {
    const match = PREFIX.exec(view.bare);
    if (!match) break;
    const key = match[1] === '设计' ? 'design' : match[1] === '套件' ? 'piece' : 'component';
    view[key] = Number(match[2]);
    view.bare = view.bare.slice(match[0].length);
  }
  view.bare = view.bare.replace(/(?<=图)\d{1,3}$/, '');
  return view;
}

/** What a design application shows and says, worked out once. */
export function designOf(study: Study): DesignFacts {
  const { design } = study.text;
  const paragraphs = design?.brief ?? [];
  const brief = flatten(
    paragraphs.map(({ id, text }, order) => ({ text, place: { part: 'design' as const, paragraph: id, order } })),
  );
  const name = design?.productName ?? '';
  const statements = design?.statements ?? readStatements(paragraphs);
  return {
    name,
    statements,
    brief,
    folded: fold(brief.text),
    views: (design?.views ?? []).map(({ name: view, colour }) => ({
      ...namedView(view),
      ...(colour === undefined ? {} : { colour }),
    })),
    gui: /图形用户界面|GUI|人机(?:交互)?界面|操作界面/.test(`${name}\n${brief.text}`),
    partial: design?.partial ?? /局部外观设计|要求保护的局部|请求保护的局部/.test(brief.text),
  };
}

export const inName = (start: number, end: number): Place => ({ part: 'design', field: 'productName', start, end });

/** The place of a statement of the brief description. */
export const inBrief = (study: Study, { paragraph, start, end }: DesignStatement): Place => {
  const order = study.text.design?.brief?.findIndex(({ id }) => id === paragraph) ?? -1;
  return { part: 'design', paragraph, ...(order < 0 ? {} : { order }), start, end };
};
