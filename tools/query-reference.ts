import { DEFAULT_FIELD, FIELD_TABLE, MOST_CHARACTERS } from '#corpus/query/index.ts';

/** The page of the query language, from its table of fields. */
export function queryPage(): string {
  const rows = FIELD_TABLE.map(
    ({ field, title, aliases, example }) =>
      `| \`${field}\` | ${title.zh} | ${title.en} | ${aliases.join('、')} | \`${example.replaceAll('|', '\\|')}\` |`,
  );
  return `# The query language 检索式

Generated from \`src/corpus/query/fields.ts\` by \`tools/docs.ts\`. An example with most of it:

\`TI=(永磁 OR 稀土) AND AB=发酵 NOT PA=某公司 AND IPC=C12N15/* AND AD=[20200101 TO 20241231]\`

- **Operators**: NOT (非) binds closest, then \`NEAR/n\` and \`W/n\`, AND (与, 且; may be left out), OR (或). \`A NOT B\` is “A and not B”.
  Letters of any case, brackets and signs of any width.
- **Words** without a field are looked for in ${DEFAULT_FIELD}; words right behind a text field's value stay in that field (\`TI=永磁 电机\`).
- **Phrases** stand in \`"…"\` or \`“…”\`, in which nothing has a meaning but \`""\` for a quotation mark. \`'…'\` may hold wildcards and blanks.
- **Wildcards**: \`?\` is one character, \`*\` up to twenty, of a Latin word its rest. \`*\` alone as the whole query is every document.
- **Nearness**: \`TI=(永磁 NEAR/5 电机)\` at most five characters or words between, in any order; \`W/5\` in this order. Alternatives may stand
  in brackets with OR on either side. NEAR alone is NEAR/5.
- **Ranked words**: \`TAC=ANY("永磁 电机")\`, \`TAC=ALL("永磁 电机")\`: cut by the dictionary, any or all of them.
- **Days**: \`AD=2020\`, \`AD=2020-05\`, \`AD=20200501\`, \`AD>=2020\`, \`AD<2020-05\`, \`AD=[20200101 TO 20241231]\`; an open end is \`*\`.
- **Symbols**: \`IPC=C12N\` holds all below it, \`C12N15/*\` the main group, \`C12N15/113\` itself; \`IPC=[A01B TO A01D]\` is a range.
- **Numbers** in any spelling; a bare one is looked for among publication, application and priority numbers.
- **Divisions** by code or name; a name that several carry asks for all of them.
- Limits: ${MOST_CHARACTERS} characters, 100 levels of brackets. What cannot be read is answered with the character, the reason and what to do.

| field | 字段 | in English | also written | example |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
