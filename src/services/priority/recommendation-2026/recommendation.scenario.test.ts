import { describe, expect, it } from 'vitest';
import {
  accelerated,
  begins,
  both,
  clerk,
  design,
  dispute,
  disputeRecord,
  file,
  ID,
  invalidation,
  invention,
  NUMBERS,
  owner,
  patentEntry,
  reexam,
  reviewed,
  reviewer,
  rival,
  sent,
  signatory,
  utility,
} from '../fixtures/cast.ts';

const SUBMIT = 'submit';

describe('from the request to the recommendation', () => {
  it('is judged by the measures of its day: Order 85 from 2026-09-01 on', () => {
    const tale = begins('2026-09-01').opens(ID, SUBMIT, invention);
    expect(tale.matter.procedure.version).toBe('2026-09');
  });

  it('checks, corrects, reviews, signs and sends, each in its time', () => {
    const tale = begins('2026-09-01')
      .opens(ID, SUBMIT, invention)
      .expect({ state: 'submitted', due: '2026-09-03', lamp: 'green' })
      .on('2026-09-02')
      .as(clerk)
      .does('return', { items: [{ what: '产业目录页码不清', fix: '补充目录条目' }] })
      // Ten working days: 3, 4, 7–11, 14–16 September.
      .expect({ state: 'returned', due: '2026-09-16', documents: ['returned'] })
      .on('2026-09-04')
      .as(owner)
      .does('resubmit', invention)
      // Friday the 4th: Monday and Tuesday.
      .expect({ state: 'submitted', due: '2026-09-08' })
      .on('2026-09-07')
      .as(clerk)
      .does('pass-check')
      // Five working days: 8–11 and 14 September; they run on while it is signed.
      .expect({ state: 'review', due: '2026-09-14' })
      .on('2026-09-08')
      .as(reviewer)
      .does('propose', { outcome: 'recommend', opinion: '理由成立。' })
      .expect({ state: 'signing', due: '2026-09-14' })
      .as(signatory)
      .does('send-back', { reason: '请补充技术对照。' })
      .expect({ state: 'review', due: '2026-09-14' })
      .as(reviewer)
      .does('propose', { outcome: 'recommend', opinion: '已补充技术对照。' })
      .on('2026-09-10')
      .as(both)
      .isRefused('recommend', { opinion: '同意推荐。' }, 'ZQ-ACC')
      .as(signatory)
      .does('recommend', { opinion: '同意推荐。' })
      .expect({
        state: 'recommended',
        due: '2026-09-14',
        documents: ['recommendation', 'evidence-list'],
        registers: { 'priority-recommendation/YX2026-0001': 'recommended' },
      })
      .on('2026-09-11')
      .as(clerk)
      .isRefused('send', { sentOn: '2026-09-09' }, '推荐意见签发日')
      .does('send', { sentOn: '2026-09-11', receipt: 'R-1' })
      // Order 85 gives the national office no number of days.
      .expect({ state: 'sent', due: null, sentence: '国家知识产权局' });
    const [paper] = tale.matter.documents.filter(({ id }) => id === 'recommendation');
    const text = JSON.stringify(paper!.model);
    expect(text).toContain('① 新兴产业、未来产业或关键核心技术');
    expect(text).toContain('属于生物产业。');
    expect(text).toContain('同意推荐。');
    expect(text).toContain('signatory-1');
    expect(paper!.model.number).toBe('内知优推〔2026〕1号');
    expect(paper!.model.blocks.some(({ kind }) => kind === 'signature')).toBe(true);
    const list = JSON.stringify(tale.matter.documents.find(({ id }) => id === 'evidence-list')!.model);
    expect(list).toContain('证明.pdf');
    expect(list).toContain('没有采用在案记录');
    expect(tale.seenBy(owner)?.data.proposal).toBeUndefined();
    expect(tale.seenBy(rival)).toBeUndefined();
  });

  it('ends when the correction does not come in time', () => {
    begins('2026-09-18')
      .opens(ID, SUBMIT, utility)
      .as(clerk)
      .does('return', { items: [{ what: '缺证明', fix: '补交' }] })
      // 20 (make-up Sunday), 21–24, 28–30 September, 8 and 9 October.
      .expect({ due: '2026-10-09' })
      .on('2026-10-09')
      .expect({ state: 'returned' })
      .on('2026-10-10')
      .expect({ state: 'lapsed', last: 'correction-overdue' });
  });

  it('can be withdrawn until it is recommended', () => {
    const tale = begins('2026-09-01').opens(ID, SUBMIT, design).as(owner).does('withdraw', { reason: '不再需要。' });
    tale.expect({ state: 'withdrawn' });
    const later = sent(reviewed(begins('2026-09-01').opens(ID, SUBMIT, design)), '2026-09-01');
    later.as(owner).isRefused('withdraw', { reason: '不再需要。' }, 'ZQ-MAT-001');
  });

  it('is not recommended with reasons, and never against the review', () => {
    const tale = reviewed(begins('2026-09-01').opens(ID, SUBMIT, invention), 'refuse');
    tale
      .isRefused('recommend', { opinion: '同意推荐。' }, '审核结论不是拟推荐')
      .as(both)
      .isRefused('not-recommend', { reasons: ['ground'], explanation: '证据不足。' }, 'ZQ-ACC')
      .as(signatory)
      .does('not-recommend', { reasons: ['ground'], explanation: '证据不足。' })
      .expect({ state: 'not-recommended', documents: ['not-recommended'] });
    // The remedy is a new request.
    tale.as(owner).opens(ID, SUBMIT, invention).expect({ state: 'submitted' });
  });
});

describe('what may be asked, by whom and on which ground', () => {
  const refuses = (input: Record<string, unknown>, ...reasons: (string | RegExp)[]) =>
    begins('2026-09-01').mayNotOpen(ID, SUBMIT, input, ...reasons);

  it('takes every kind', () => {
    for (const input of [invention, utility, design, reexam, invalidation])
      begins('2026-09-01').opens(ID, SUBMIT, input).expect({ state: 'submitted' });
  });

  it('is closed to inventions with a first action, and to other fast channels (Art. 4)', () => {
    refuses({ ...invention, firstAction: true }, /第一次审查意见.*O85-4/);
    refuses({ ...utility, exclusions: ['fast-track'] }, /已经预审合格.*O85-4/);
    refuses({ ...utility, exclusions: ['bilateral'], exceptionReason: '特殊。' }, /专利审查高速路.*O85-4/);
  });

  it('reads the number and the register', () => {
    refuses({ ...invention, application: [NUMBERS.utility] }, '种类与所选的案件类型不一致');
    refuses({ ...invention, application: ['202610000001.8'] }, 'ZQ-NUM');
    begins('2026-09-01', { entries: patentEntry('in-force') }).mayNotOpen(ID, SUBMIT, invention, '专利已经授权');
    begins('2026-09-01', { entries: patentEntry('ended') }).mayNotOpen(ID, SUBMIT, reexam, '已经终结');
    begins('2026-09-01', { entries: patentEntry('pending') }).mayNotOpen(ID, SUBMIT, invalidation, '尚未授权');
    begins('2026-09-01', { entries: patentEntry('pending') }).opens(ID, SUBMIT, invention);
    begins('2026-09-01', { entries: patentEntry('in-force') }).opens(ID, SUBMIT, invalidation);
  });

  it('names exactly what each ground lacks', () => {
    const { industryProof: _, ...bare } = invention as Record<string, unknown>;
    refuses(bare, /新兴产业.*缺少：属于新兴产业、未来产业或关键核心技术的证明.*O85-11/);
    refuses(
      {
        ...invention,
        grounds: [
          { ground: 'industry', statement: '一' },
          { ground: 'encouraged', statement: '二' },
          { ground: 'interest', statement: '三' },
        ],
      },
      '缺少：省级或设区市人民政府鼓励产业的文件及条目',
      '缺少：对国家利益或者公共利益具有重大意义的证明',
    );
    const early = {
      ...invention,
      grounds: [
        { ground: 'industry', statement: '一' },
        { ground: 'early-filing', statement: '二' },
      ],
    };
    refuses(early, 'ZQ-FRM-001 foreignOffice', 'ZQ-FRM-001 foreignRequestedOn');
    const foreign = { foreignOffice: 'USPTO', foreignNumber: '19/000001', foreignRequestedOn: '2026-08-03' };
    refuses({ ...early, ...foreign }, '缺少：国外受理通知和实质审查请求的证明');
    begins('2026-09-01').opens(ID, SUBMIT, { ...early, ...foreign, earlyFilingProof: [file] });
    for (const [ground, field, words] of [
      ['dispute', 'disputeProof', '地方知识产权局立案通知书'],
      ['national', 'nationalProof', '国家知识产权局的立案或者受理通知'],
      ['arbitration', 'arbitrationProof', '仲裁机构的受理通知'],
      ['case-interest', 'caseInterestProof', '重大意义的证明'],
    ] as const) {
      const asked = { ...invalidation, disputeProof: [], caseGrounds: [{ ground, statement: '理由' }] };
      refuses(asked, `缺少：`, words);
      begins('2026-09-01').opens(ID, SUBMIT, { ...asked, [field]: [file] });
    }
  });

  it('takes a pending case of the register for the notice of acceptance, and no closed one, other one or unknown one', () => {
    const asked = { ...invalidation, disputeProof: [], evidence: [disputeRecord] };
    const held = (seed = dispute()) => begins('2026-09-01', { entries: { adjudication: [seed] } });
    const tale = held().opens(ID, SUBMIT, asked).expect({ state: 'submitted' });
    sent(reviewed(tale), '2026-09-01');
    const list = JSON.stringify(tale.matter.documents.find(({ id }) => id === 'evidence-list')!.model);
    expect(list).toContain('内知裁字〔2026〕3号');
    expect(list).toContain('侵权纠纷行政裁决案件');
    held(dispute('closed')).mayNotOpen(ID, SUBMIT, asked, '缺少：地方知识产权局立案通知书');
    held(dispute('pending', NUMBERS.utility)).mayNotOpen(ID, SUBMIT, asked, '缺少：地方知识产权局立案通知书');
    begins('2026-09-01').mayNotOpen(ID, SUBMIT, asked, '登记簿中没有：内知裁字〔2026〕3号');
    held().mayNotOpen(
      ID,
      SUBMIT,
      { ...asked, evidence: [{ ...disputeRecord, asOf: '2026-09-02' }] },
      'ZQ-FRM-006 evidence.0.asOf',
    );
  });

  it('needs no recommendation on ground ④ alone, or when an office, a court or an arbitration body asks', () => {
    const foreign = { foreignOffice: 'EPO', foreignNumber: '26000001.1', foreignRequestedOn: '2026-08-03' };
    refuses(
      {
        ...invention,
        ...foreign,
        grounds: [{ ground: 'early-filing', statement: '先中国后欧洲。' }],
        earlyFilingProof: [file],
      },
      /理由④请求的，不需要推荐意见.*O85-11/,
    );
    refuses({ ...invalidation, askedAs: 'office-or-court' }, '不需要推荐意见');
    refuses({ ...invalidation, askedAs: 'arbitration-body' }, /只能以“③.*O85-6/);
    refuses(
      {
        ...invalidation,
        askedAs: 'arbitration-body',
        caseGrounds: [{ ground: 'arbitration', statement: '许可纠纷。' }],
        arbitrationProof: [file],
      },
      '不需要推荐意见',
    );
    refuses({ ...invalidation, askedAs: 'applicant' }, '不能就这类案件提出请求');
    refuses({ ...invention, askedAs: 'patentee' }, '不能就这类案件提出请求');
  });

  it('is normally closed to the cases of Art. 8, but for a reason', () => {
    for (const [value, words] of [
      ['divisional', '母案已经优先审查'],
      ['twin', '同日就同样的发明创造申请了实用新型'],
      ['accelerated', '同一程序中已经优先审查过'],
    ] as const) {
      refuses({ ...invention, exclusions: [value] }, new RegExp(`一般不予优先审查：.*${words}.*O85-8`));
      begins('2026-09-01').opens(ID, SUBMIT, { ...invention, exclusions: [value], exceptionReason: '母案已撤回。' });
    }
  });

  it('knows by itself what was accelerated before in the same procedure', () => {
    const tale = accelerated(invention, '2026-09-01', '2026-09-16')
      .as(clerk)
      .does('end-priority', { reason: 'amended', endedOn: '2026-09-16', explanation: '主动修改。' });
    tale.as(owner).mayNotOpen(ID, SUBMIT, invention, /YX2026-0001中该案在同一程序已经优先审查.*O85-8/);
    // Re-examination is another procedure.
    tale.opens(ID, SUBMIT, reexam);
  });

  it('asks everybody, and electronic files', () => {
    const others = [
      { name: '青城生物科技有限公司', consents: true },
      { name: '内蒙古某大学', consents: false },
    ];
    refuses({ ...invention, applicants: others }, /没有同意的有：内蒙古某大学.*O85-9/);
    refuses({ ...invention, electronic: false }, /电子形式.*O85-10/);
  });

  it('asks an agency for its code', () => {
    const AGENCY = '91150100MA0Q2T5K63';
    const agent = {
      account: 'agent',
      name: '赵敏',
      capacity: {
        kind: 'mandate' as const,
        party: 'org:91150100MA0P00018C',
        partyName: '青城生物科技有限公司',
        through: `org:${AGENCY}`,
        scope: ['*'],
        until: null,
      },
    };
    const agency = {
      key: '15101',
      fields: { agency_code: '15101', name: '青城代理', credit_code: AGENCY, agents: [] },
    };
    const tale = begins('2026-09-01', { entries: { agency: [agency] } }).as(agent);
    tale.mayNotOpen(ID, SUBMIT, invention, '没有填写机构代码');
    tale.mayNotOpen(ID, SUBMIT, { ...invention, agencyCode: '15102', agencyName: '青城代理' }, '代码是 15101');
    tale.opens(ID, SUBMIT, { ...invention, agencyCode: '15101', agencyName: '青城代理' });
  });
});

describe('the yearly number', () => {
  const one = { settings: { quota: 1 } };

  it('lets a request wait for the next year, and the clock take it up on 1 January', () => {
    const tale = reviewed(
      sent(reviewed(begins('2026-09-01', one).opens(ID, SUBMIT, invention)), '2026-09-01')
        .as(owner)
        .opens(ID, SUBMIT, utility),
    );
    tale
      .isRefused('recommend', { opinion: '同意推荐。' }, /本年度推荐数量已用完.*O85-19/)
      .isRefused('hold-for-quota', { resumesOn: '2026-12-31' }, '下一期名额从2027-01-01开始')
      .does('hold-for-quota', { resumesOn: '2027-01-01' })
      .expect({
        state: 'quota-hold',
        due: '2026-12-31',
        registers: { 'priority-recommendation/YX2026-0002': 'waiting' },
      })
      .isRefused('release', {}, '本年度推荐数量已用完')
      .on('2026-12-31')
      .expect({ state: 'quota-hold' })
      .on('2027-01-01')
      .expect({ state: 'signing', last: 'period-over' })
      .does('recommend', { opinion: '同意推荐。' })
      .expect({ state: 'recommended', registers: { 'priority-recommendation/YX2026-0002': 'recommended' } });
  });

  it('gives places in the order of arrival', () => {
    const tale = sent(reviewed(begins('2026-09-01', one).opens(ID, SUBMIT, invention)), '2026-09-01');
    for (const input of [utility, design]) reviewed(tale.as(owner).opens(ID, SUBMIT, input));
    tale.turnTo(2).does('hold-for-quota', { resumesOn: '2027-01-01' });
    tale.turnTo(1).does('hold-for-quota', { resumesOn: '2027-01-01' });
    tale.on('2027-01-01').turnTo(2).expect({ state: 'signing' });
    tale.isRefused('recommend', { opinion: '同意推荐。' }, 'YX2026-0002先到');
    tale.turnTo(1).does('recommend', { opinion: '同意推荐。' });
    tale
      .turnTo(2)
      .isRefused('recommend', { opinion: '同意推荐。' }, '本年度推荐数量已用完')
      .does('hold-for-quota', { resumesOn: '2028-01-01' })
      .expect({ state: 'quota-hold', due: '2027-12-31' });
  });

  it('is not asked to wait while there are places, and leaves the line when it is withdrawn', () => {
    reviewed(begins('2026-09-01').opens(ID, SUBMIT, invention)).isRefused(
      'hold-for-quota',
      { resumesOn: '2027-01-01' },
      '本年度还有推荐名额',
    );
    const tale = reviewed(begins('2026-09-01', { settings: { quota: 0 } }).opens(ID, SUBMIT, invention))
      .does('hold-for-quota', { resumesOn: '2027-01-01' })
      .as(owner)
      .does('withdraw', { reason: '不再等待。' });
    tale.expect({ state: 'withdrawn', registers: { 'priority-recommendation/YX2026-0001': 'dropped' } });
    const other = reviewed(tale.opens(ID, SUBMIT, utility));
    // Nobody stands in line any more: only the number itself is in the way.
    expect(() => other.isRefused('recommend', { opinion: '同意推荐。' }, '先到')).toThrow('本年度推荐数量已用完');
  });

  it('goes on within the year when the number grows, the first to come first', () => {
    let quota = 0;
    const tale = begins('2026-09-01', {
      settings: {
        get quota() {
          return quota;
        },
      },
    });
    for (const input of [invention, utility])
      reviewed(tale.as(owner).opens(ID, SUBMIT, input)).does('hold-for-quota', { resumesOn: '2027-01-01' });
    quota = 1;
    tale.turnTo(1).isRefused('release', {}, 'YX2026-0001先到');
    tale.turnTo(0).does('release').expect({ state: 'signing', due: '2026-09-08' });
    tale.does('recommend', { opinion: '同意推荐。' }).expect({ state: 'recommended' });
  });
});

describe('the times of the national office and of replies', () => {
  it('counts an invention from the notice: 45 days and one year, one month to reply from the issue', () => {
    accelerated(invention, '2026-09-01', '2026-09-16')
      // 14 days to the end of September and 31 of October; a Saturday, which a target does not mind.
      .expect({ state: 'accepted', limits: { 'first-action': '2026-10-31', close: '2027-09-16' } })
      .on('2026-10-20')
      .as(owner)
      .does('record-action', { notice: 'office-action', issuedOn: '2026-10-16', document: [file] })
      .expect({ state: 'replying', limits: { reply: '2026-11-16', close: '2027-09-16' } })
      .on('2026-11-10')
      .isRefused('record-reply', { repliedOn: '2026-10-15' }, '通知书发文日')
      .does('record-reply', { repliedOn: '2026-11-10' })
      .expect({ state: 'examining', limits: { close: '2027-09-16' } })
      .on('2027-03-05')
      .as(clerk)
      .does('record-close', { outcome: 'granted', closedOn: '2027-03-05' })
      .expect({ state: 'closed', registers: { 'priority-recommendation/YX2026-0001': 'closed' } });
  });

  it('turns red once the first action is late, and nothing else happens', () => {
    accelerated(invention, '2026-09-01', '2026-09-16')
      .on('2026-10-31')
      .expect({ state: 'accepted', lamp: 'amber' })
      .on('2026-11-01')
      .expect({ state: 'accepted', lamp: 'red', limits: { 'first-action': '2026-10-31', close: '2027-09-16' } });
  });

  it('counts a utility model: two months, fifteen days to reply, rolled over the holidays', () => {
    accelerated(utility, '2026-09-01', '2026-09-02')
      .expect({ state: 'examining', limits: { close: '2026-11-02' } })
      .on('2026-09-16')
      .as(clerk)
      .does('record-action', { notice: 'correction', issuedOn: '2026-09-16' })
      // The 15th day is 1 October; the holidays end on the 7th.
      .expect({ state: 'replying', limits: { reply: '2026-10-08', close: '2026-11-02' } });
  });

  it('counts a design: two months, fifteen days to reply', () => {
    accelerated(design, '2026-09-01', '2026-09-30')
      .expect({ limits: { close: '2026-11-30' } })
      .on('2026-10-10')
      .as(clerk)
      .does('record-action', { notice: 'office-action', issuedOn: '2026-10-10' })
      // 25 October is a Sunday.
      .expect({ limits: { reply: '2026-10-26', close: '2026-11-30' } });
  });

  it('counts re-examinations and invalidations: seven, five and four months', () => {
    accelerated(reexam, '2026-09-01', '2026-10-12').expect({ state: 'examining', limits: { close: '2027-05-12' } });
    accelerated(invalidation, '2026-09-01', '2026-10-12').expect({ limits: { close: '2027-03-12' } });
    const designs = { ...invalidation, right: 'design', application: [NUMBERS.design] };
    accelerated(designs, '2026-09-01', '2026-10-12').expect({ limits: { close: '2027-02-12' } });
  });

  it('lets the notice of a case set the time to answer', () => {
    accelerated(invalidation, '2026-09-01', '2026-10-12')
      .on('2026-11-02')
      .as(clerk)
      .isRefused('record-action', { notice: 'office-action', issuedOn: '2026-11-02' }, '通知书与案件类型不符')
      .does('record-action', { notice: 'case-notice', issuedOn: '2026-11-02', period: '1-month' })
      .expect({ state: 'answering', limits: { 'case-reply': '2026-12-02', close: '2027-03-12' } })
      .on('2026-11-20')
      .does('record-reply', { repliedOn: '2026-11-20' })
      .expect({ state: 'examining' });
  });

  it('verifies a reply that was not recorded, and ends the priority when it was late', () => {
    const late = () =>
      accelerated(invention, '2026-09-01', '2026-09-16')
        .on('2026-10-16')
        .as(clerk)
        .does('record-action', { notice: 'office-action', issuedOn: '2026-10-16' })
        .on('2026-11-16')
        .expect({ state: 'replying' })
        .on('2026-11-17')
        // Five working days: 18–20, 23 and 24 November.
        .expect({
          state: 'reply-late',
          last: 'reply-missed',
          limits: { verification: '2026-11-24', close: '2027-09-16' },
        });
    late()
      .as(owner)
      .isRefused('record-timely-reply', { repliedOn: '2026-11-16', receipt: [file] }, 'ZQ-ACC')
      .as(clerk)
      .isRefused('record-timely-reply', { repliedOn: '2026-11-16' }, 'ZQ-FRM-008')
      .isRefused('record-timely-reply', { repliedOn: '2026-11-17', receipt: [file] }, '答复日在答复期限之后')
      .does('record-timely-reply', { repliedOn: '2026-11-16', receipt: [file] })
      .expect({ state: 'examining', due: '2027-09-16' });
    late()
      .as(clerk)
      .isRefused('end-priority', { reason: 'suspended', endedOn: '2026-11-17', explanation: '。' }, '不适用于这类案件')
      .does('end-priority', { reason: 'late-reply', endedOn: '2026-11-17', explanation: '逾期答复。' })
      .expect({ state: 'terminated', registers: { 'priority-recommendation/YX2026-0001': 'ended' } });
  });

  it('ends a case for the reasons of Art. 18 only', () => {
    const tale = accelerated(invalidation, '2026-09-01', '2026-10-12').as(clerk);
    tale.isRefused('end-priority', { reason: 'amended', endedOn: '2026-10-12', explanation: '。' }, '不适用于这类案件');
    tale.isRefused('end-priority', { reason: 'suspended', endedOn: '2026-10-11', explanation: '。' }, '通知书发文日');
    tale
      .does('end-priority', { reason: 'new-evidence', endedOn: '2026-10-12', explanation: '补充证据。' })
      .expect({ state: 'terminated' });
  });

  it('records defects and a refusal of the national office', () => {
    sent(reviewed(begins('2026-09-01').opens(ID, SUBMIT, utility)), '2026-09-01')
      .on('2026-09-04')
      .does('record-defect', { issuedOn: '2026-09-04', explanation: '缺签章。' })
      .expect({ state: 'sent' })
      .on('2026-09-08')
      .isRefused('record-notice', { issuedOn: '2026-08-31' }, '报送日')
      .does('record-refusal', { issuedOn: '2026-09-08', explanation: '不符合规定。' })
      .expect({ state: 'refused', registers: { 'priority-recommendation/YX2026-0001': 'refused' } });
  });
});

describe('bad faith', () => {
  const finding = {
    reasons: ['bad-faith'],
    badFaithOf: 'requester',
    foundOn: '2026-09-10',
    explanation: '证明系伪造。',
  };

  it('bars the requester for one year from the finding, and names the day', () => {
    const tale = reviewed(begins('2026-09-01').opens(ID, SUBMIT, invention))
      .on('2026-09-10')
      .does('not-recommend', finding)
      .expect({ state: 'not-recommended', registers: { 'priority-bar/org:91150100MA0P00018C': 'entered' } });
    tale
      .as(owner)
      .on('2026-09-11')
      .mayNotOpen(ID, SUBMIT, utility, /2026-09-10被认定失信，至2027-09-10不予受理.*O85-22/)
      .on('2027-09-10')
      .mayNotOpen(ID, SUBMIT, utility, '至2027-09-10不予受理')
      .on('2027-09-11')
      .opens(ID, SUBMIT, utility);
    // Others are not barred.
    begins('2026-09-11').as(rival).opens(ID, SUBMIT, utility);
  });

  it('bars an agency wherever it acts, and a second finding counts anew', () => {
    const withAgency = { ...invention, agencyCode: '15101', agencyName: '青城代理' };
    const tale = reviewed(begins('2026-09-01').opens(ID, SUBMIT, withAgency))
      .on('2026-09-10')
      .does('not-recommend', { ...finding, badFaithOf: 'agency' });
    tale
      .as(rival)
      .mayNotOpen(ID, SUBMIT, { ...utility, agencyCode: '15101', agencyName: '青城代理' }, /青城代理于2026-09-10/)
      .opens(ID, SUBMIT, { ...utility, agencyCode: '15102', agencyName: '另一家' });
    const later = accelerated(withAgency, '2026-09-01', '2026-09-16').as(clerk);
    const end = { reason: 'bad-faith', endedOn: '2026-09-16', badFaithOf: 'agency', explanation: '虚假材料。' };
    later.does('end-priority', { ...end, foundOn: '2026-09-15' });
    later.as(owner).mayNotOpen(ID, SUBMIT, { ...utility, agencyCode: '15101', agencyName: '青城代理' }, '至2027-09-15');
  });

  it('finds against no agency where none acts', () => {
    reviewed(begins('2026-09-01').opens(ID, SUBMIT, invention))
      .on('2026-09-10')
      .isRefused('not-recommend', { ...finding, badFaithOf: 'agency' }, '本案没有代理机构');
  });
});
