import { fill, type Text, text } from '#kernel/text.ts';
import type { NoteLevel, ReadNote } from './application-text.ts';

/** Every remark a reader can make. Notes never stop a reading; what stops it is a refusal. */
const NOTES = {
  'part-empty': [
    'problem',
    text(
      '{path} 是空文件（0 字节），其内容未能读取。',
      '{path} is an empty file (0 bytes); nothing could be read from it.',
    ),
  ],
  'request-missing': [
    'warning',
    text(
      '没有可读取的请求书：类型、申请人和发明人需另行填写。',
      'There is no readable request form: kind, applicants and inventors must be entered by hand.',
    ),
  ],
  'claims-missing': ['problem', text('没有找到权利要求书。', 'No claims were found.')],
  'description-missing': ['problem', text('没有找到说明书。', 'No description was found.')],
  'abstract-missing': ['warning', text('没有找到说明书摘要。', 'No abstract was found.')],
  'versions-later-chosen': [
    'warning',
    text(
      '{part}有 {count} 个不同版本：采用较晚的一个（{path}，{date}），其余已保留。',
      'There are {count} different versions of the {part}: the later one is used ({path}, {date}); the others are kept.',
    ),
  ],
  'versions-order-unknown': [
    'problem',
    text(
      '{part}有 {count} 个不同版本，但先后无法从日期判断：暂用 {path}，请人工确认。',
      'There are {count} different versions of the {part} and no dates to order them: {path} is used for now; please confirm.',
    ),
  ],
  'same-content-twice': [
    'info',
    text('{path} 与 {other} 内容相同，只读取一次。', '{path} says the same as {other}; it was read once.'),
  ],
  'figure-file-missing': [
    'problem',
    text(
      '{label} 所指的图像文件 {file} 不在提交的文件中。',
      'The image file {file} of {label} is not among the files handed in.',
    ),
  ],
  'figure-label-derived': [
    'warning',
    text(
      '第 {order} 幅附图没有图号，按顺序记为“{label}”。',
      'Figure {order} has no label; it is called {label} by its order.',
    ),
  ],
  'abstract-figure-unlinked': [
    'info',
    text(
      '摘要附图 {file} 不是说明书附图中的同一文件，未能对应到图号。',
      'The abstract figure {file} is not one of the files of the drawings and could not be linked to a figure number.',
    ),
  ],
  'claim-number-differs': [
    'warning',
    text(
      '权利要求的编号属性为 {attribute}，正文写的是 {written}，以正文为准。',
      'The claim number in the file is {attribute} but the text says {written}; the text is followed.',
    ),
  ],
  'claims-unnumbered': [
    'warning',
    text(
      '权利要求没有编号，按段落顺序编为 1 至 {count}。',
      'The claims bear no numbers; they were numbered 1 to {count} by their order.',
    ),
  ],
  'claims-not-consecutive': [
    'warning',
    text('权利要求的编号不连续：{numbers}。', 'The claim numbers are not consecutive: {numbers}.'),
  ],
  'page-furniture-removed': [
    'info',
    text('去除了 {count} 处页眉、页脚或页码。', 'Removed {count} page headers, feet or page numbers.'),
  ],
  'invisible-characters': [
    'info',
    text(
      '去除了 {count} 个不可见字符（零宽字符、方向标记等）。',
      'Removed {count} invisible characters (zero-width, direction marks and the like).',
    ),
  ],
  'headings-missing': [
    'warning',
    text(
      '说明书中没有找到规定的标题，段落归入“其他”。',
      'None of the required headings was found in the description; its paragraphs stand under “other”.',
    ),
  ],
  'part-ignored': [
    'info',
    text('{path} 是系统附带的文件，未读取。', '{path} is a file left by the operating system; it was not read.'),
  ],
  'part-not-understood': [
    'info',
    text(
      '{path} 已保存，但内容不属于申请文件的已知部分。',
      '{path} is kept, but its content is no known part of an application.',
    ),
  ],
  'part-misplaced': [
    'warning',
    text(
      '{path} 放在表格代码 {expected} 之下，内容却是{found}，按内容读取。',
      '{path} lies under form code {expected} but holds {found}; it was read as what it holds.',
    ),
  ],
  'doctype-not-fetched': [
    'info',
    text(
      '{count} 个文件指向外部 DTD（文档类型定义）：从不获取，读取不受影响。',
      '{count} file(s) point to an external DTD (document type definition): it is never fetched, and reading does not need it.',
    ),
  ],
  'page-images': [
    'problem',
    text('{path} 只有整页扫描图，没有可读文字。', '{path} holds scanned pages only, no readable text.'),
  ],
  'paragraph-cut': [
    'info',
    text('{path} 中有修订标记：已删除的文字不读取。', '{path} holds tracked changes: deleted text was not read.'),
  ],
  'image-unshown': [
    'warning',
    text(
      '{path} 不能转换为网页可显示的图像，原件已保存：{reason}',
      '{path} could not be turned into an image a page can show; the original is kept: {reason}',
    ),
  ],
} as const satisfies Record<string, readonly [NoteLevel, Text]>;

export type NoteCode = keyof typeof NOTES;

/** Builds a note from the catalogue; a missing parameter is a broken promise of the caller and throws. */
export function readNote(
  code: NoteCode,
  params: Record<string, string | number | Text> = {},
  source?: string,
): ReadNote {
  const [level, template] = NOTES[code];
  const note: ReadNote = { code, level, text: fill(template, params) };
  const path = source ?? (typeof params.path === 'string' ? params.path : undefined);
  return path === undefined ? note : { ...note, source: path };
}

export const noteCodes = (): NoteCode[] => Object.keys(NOTES) as NoteCode[];
