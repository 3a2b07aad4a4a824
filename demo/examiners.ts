import { enterExaminers } from '#apps/core/centre/examiner-roll.ts';
import { decidePhrase, movePhrase, type PhraseWords, savePhrase } from '#apps/core/centre/phrases.ts';
import { type House, today } from '#apps/core/house.ts';
import type { Actor } from '#engine/access/types.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Outcome } from '#kernel/refusal.ts';

/** Common wordings, as an office would keep them. */
const PHRASES: readonly PhraseWords[] = [
  {
    title: '不清楚',
    text: '权利要求{claim}中的“{feature}”含义不清楚，本领域技术人员不能确定其保护范围。',
    basis: '专利法第26条第4款',
    fix: '请写明“{feature}”的确切含义，或者改用说明书中有明确含义的用语。',
    part: 'claims',
  },
  {
    title: '缺少引用基础',
    text: '权利要求{claim}中的“所述{feature}”在其引用的权利要求中没有出现过，缺少引用基础。',
    basis: '专利法第26条第4款',
    fix: '请补充引用基础，或者修改引用关系。',
    part: 'claims',
  },
  {
    title: '得不到说明书支持',
    text: '权利要求{claim}概括的“{feature}”超出说明书公开的范围，得不到说明书支持。',
    basis: '专利法第26条第4款',
    fix: '请限定到说明书充分公开的技术方案。',
    part: 'claims',
  },
  {
    title: '公开不充分',
    text: '说明书没有写明“{feature}”的具体实现方式，本领域技术人员按照说明书记载的内容不能实现该技术方案。',
    basis: '专利法第26条第3款',
    part: 'description',
  },
];

/** The roll of the demonstration's examiners, and phrases that one of them wrote and the head of the centre shared. */
export async function enterExamination(house: House, examiners: readonly Actor[], leader: Actor): Promise<void> {
  const from = addDays(today(house), -200);
  const classes = [
    ['C11B', 'C12N', 'A61K', 'A23'],
    ['C22C', 'H01F', 'H01M', 'C04B'],
  ];
  await house.db.transaction((tx) =>
    enterExaminers(
      house,
      tx,
      examiners.map(({ account, name, capacity }, n) => ({
        account,
        name,
        body: capacity.kind === 'post' ? capacity.body : '',
        ipc: classes[n % classes.length]!,
        from,
      })),
      '演示数据（生成）',
    ),
  );
  const author = examiners[0]!;
  for (const words of PHRASES) {
    const { id } = done(await savePhrase(house, author, words));
    done(await movePhrase(house, author, id, 'proposed'));
    done(await decidePhrase(house, leader, id, true));
  }
}

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`The demonstration's phrases cannot be kept: ${outcome.refusals[0]?.what.en}`);
  return outcome.value;
}
