import type { MergeAct, MergeState } from '#corpus/names/index.ts';
import { type Text, text } from '#kernel/text.ts';
import { catalogue } from '../../app/i18n.ts';

/** What somebody does, as a button says it and as the log tells it. */
export const actTitles: Record<MergeAct, { button: Text; done: Text; hint: Text }> = {
  propose: { button: text('提出', 'Propose'), done: text('提出', 'proposed'), hint: text('', '') },
  confirm: {
    button: text('合并', 'Merge'),
    done: text('合并', 'merged'),
    hint: text(
      '合并只影响统计和显示，原始记录不变，随时可以撤销。',
      'A merge changes counts and lists only, never a record, and can be undone at any time.',
    ),
  },
  decline: {
    button: text('不是同一个', 'Keep apart'),
    done: text('认定不是同一个', 'kept apart'),
    hint: text(
      '记下之后不再提示这一组；以后仍可手工合并。',
      'This group is not proposed again; it can still be merged by hand.',
    ),
  },
  object: {
    button: text('提出异议', 'Object'),
    done: text('提出异议', 'objected'),
    hint: text(
      '提出后立即暂停合并，各写法恢复分别统计，直到数据管理员作出决定。理由和证据只有您单位、数据管理员和审计人员看得到。',
      'The merge is held at once and the spellings count apart until the data steward decides. Your reason and evidence are seen by your organisation, the data steward and the auditor only.',
    ),
  },
  overrule: {
    button: text('驳回异议', 'Dismiss the objection'),
    done: text('驳回异议，恢复合并', 'dismissed the objection, merged again'),
    hint: text(
      '驳回后恢复合并；提出异议的单位看得到理由，仍可再次提出异议。',
      'The names are merged again; the organisation sees your reason and may object again.',
    ),
  },
  undo: {
    button: text('撤销合并', 'Undo the merge'),
    done: text('撤销合并', 'undid the merge'),
    hint: text(
      '撤销后各写法分别统计，与合并之前完全一样；以后仍可手工合并。',
      'The spellings count apart again, exactly as before; they can be merged by hand later.',
    ),
  },
};

export const STATES: readonly MergeState[] = ['held', 'confirmed', 'undone', 'declined', 'proposed'];

export const namesWords = catalogue(
  {
    title: '申请人名称',
    lead: '同一申请人的不同写法怎样算作一个。原始记录不改；合并要有证据，可以随时撤销，被合并的单位可以提出异议。',
    proposals: '待确认',
    decided: '已决定',
    byHand: '手工合并',
    noProposals: '没有待确认的名称',
    noProposalsHint: '按统一社会信用代码和写法比较，没有发现可能相同的申请人。发现漏掉的，可以手工合并。',
    proposalsHint: (n: string) => `共${n}组，涉及文献多的在前。写法相近不等于同一单位，请核对后再合并。`,
    find: '按名称筛选',
    findHint: '写法中的任意几个字',
    noneFound: '没有符合的名称',
    noMerges: '还没有作过决定',
    noMergesHint: '合并、不合并、撤销都会记在这里，谁在何时凭什么决定的，一直查得到。',
    noOwn: '没有涉及您单位的合并',
    noOwnHint: '有人把几种写法合并为您单位时，会显示在这里，您可以提出异议。',
    reasons: (reason: string) =>
      ({ 'credit-code': '统一社会信用代码相同', spelling: '写法相近', 'by-hand': '人工提出' })[reason] ?? reason,
    reasonHints: (reason: string) =>
      ({
        'credit-code': '登记簿中这些写法的统一社会信用代码相同',
        spelling: '除括号、空格、全半角和“有限责任公司”一类字样外相同，不同处已标出',
        'by-hand': '由数据管理员提出',
      })[reason] ?? '',
    spellings: (n: number) => `${n}种写法`,
    documents: (n: string) => `${n}篇`,
    seeDocuments: '看文献',
    more: (n: number) => `再看（还有${n}组）`,
    all: '全部',
    count: (title: string, n: string) => `${title} ${n}`,
    confirmTitle: '合并为一个申请人',
    declineTitle: '认定不是同一个申请人',
    handTitle: '手工合并',
    choose: '以哪一种写法为名称',
    after: (name: string, n: string) => `合并后，这${n}篇文献都算作“${name}”。`,
    name: '名称',
    others: '其他写法，一行一种',
    code: '统一社会信用代码（不填亦可）',
    sameCode: (code: string) => `登记簿中统一社会信用代码同为${code}`,
    words: '理由',
    wordsOptional: '说明（不填亦可）',
    evidence: '证据（不填亦可）',
    evidenceNeeded: '证据（至少一条）',
    evidenceHint: '文字或网址，如：国家企业信用信息公示系统的变更记录',
    add: '添加',
    file: '或上传文件',
    drop: (what: string) => `去掉：${what}`,
    missing: (what: string) => `还差：${what}`,
    missingEvidence: '至少一条证据',
    missingWords: '理由（两个字以上）',
    missingNames: '至少两种写法',
    cancel: '取消',
    history: '经过',
  },
  {
    title: 'Applicants’ names',
    lead: 'Which spellings count as one applicant. Records are never changed; a merge needs evidence, can be undone at any time, and the organisation named may object.',
    proposals: 'Proposed',
    decided: 'Decided',
    byHand: 'Merge by hand',
    noProposals: 'Nothing to decide',
    noProposalsHint: 'By credit code and spelling, no applicants look the same. What was missed can be merged by hand.',
    proposalsHint: (n: string) =>
      `${n} groups, those with most documents first. Alike is not the same: check before merging.`,
    find: 'Filter by name',
    findHint: 'Any part of a spelling',
    noneFound: 'No such name',
    noMerges: 'Nothing was decided yet',
    noMergesHint: 'Every merge, refusal and undoing is kept here, with who decided it, when and why.',
    noOwn: 'No merge names your organisation',
    noOwnHint: 'When spellings are merged into your organisation it is shown here, and you can object.',
    reasons: (reason: string) =>
      ({ 'credit-code': 'equal credit code', spelling: 'like spelling', 'by-hand': 'found by a person' })[reason] ??
      reason,
    reasonHints: (reason: string) =>
      ({
        'credit-code': 'The registers have one credit code for these spellings',
        spelling: 'The same but for brackets, blanks, widths and words such as 有限责任公司; differences are marked',
        'by-hand': 'Found by the data steward',
      })[reason] ?? '',
    spellings: (n: number) => `${n} spellings`,
    documents: (n: string) => (n === '1' ? '1 document' : `${n} documents`),
    seeDocuments: 'documents',
    more: (n: number) => `Show more (${n} left)`,
    all: 'All',
    count: (title: string, n: string) => `${title} ${n}`,
    confirmTitle: 'Merge into one applicant',
    declineTitle: 'These are not one applicant',
    handTitle: 'Merge by hand',
    choose: 'Which spelling is the name',
    after: (name: string, n: string) => `All ${n} documents then count as “${name}”.`,
    name: 'Name',
    others: 'Other spellings, one a line',
    code: 'Unified social credit code (optional)',
    sameCode: (code: string) => `The registers have the credit code ${code} for all of them`,
    words: 'Reason',
    wordsOptional: 'Note (optional)',
    evidence: 'Evidence (optional)',
    evidenceNeeded: 'Evidence (at least one)',
    evidenceHint: 'Words or an address, such as the change of name in the company register',
    add: 'Add',
    file: 'or upload files',
    drop: (what: string) => `Drop: ${what}`,
    missing: (what: string) => `Still needed: ${what}`,
    missingEvidence: 'at least one piece of evidence',
    missingWords: 'a reason of two characters or more',
    missingNames: 'at least two spellings',
    cancel: 'Cancel',
    history: 'What happened',
  },
);
