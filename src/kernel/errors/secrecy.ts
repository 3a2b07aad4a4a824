import { defineErrors } from './define.ts';

/** Reading, keeping and destroying unpublished application texts. */
export const secrecy = defineErrors({
  id: 'secrecy',
  prefix: 'ZQ-SEC',
  title: { zh: '保密', en: 'Secrecy' },
  errors: {
    'ZQ-SEC-001': {
      status: 410,
      what: {
        zh: '{matter}的申请文件已于 {day} 销毁。',
        en: 'The application files of {matter} were destroyed on {day}.',
      },
      why: {
        zh: '保存期限届满，经{proposer}提出、{confirmer}监销（销毁证明 {number}）。',
        en: 'Their keeping time was over; proposed by {proposer}, confirmed by {confirmer} (certificate {number}).',
      },
      next: {
        zh: '办理记录和文书仍可查看；销毁证明可在“保密”一栏打印。',
        en: 'The record and the documents remain; the certificate can be printed under "Secrecy".',
      },
    },
    'ZQ-SEC-002': {
      status: 422,
      what: { zh: '下载未公开的申请文件要说明用途。', en: 'Say why this unpublished file is downloaded.' },
      why: {
        zh: '中心人员的每次下载连同理由记入阅览记录，申请人可以看到。',
        en: 'Every download by the office is recorded with its reason, and the applicant sees it.',
      },
      next: {
        zh: '请用“下载”按钮，写一句用途（2 至 200 字）。',
        en: 'Use the download button and give a short reason (2 to 200 characters).',
      },
    },
    'ZQ-SEC-003': {
      status: 403,
      what: { zh: '这个下载链接不能再用。', en: 'This download link can no longer be used.' },
      why: {
        zh: '链接只供申请下载的人在 10 分钟内使用一个文件。',
        en: 'It serves one file to the person who asked for it, for 10 minutes.',
      },
      next: { zh: '请回到办件重新点“下载”。', en: 'Go back to the matter and download it again.' },
    },
    'ZQ-SEC-004': {
      status: 409,
      what: {
        zh: '{matter}的申请文件还不能销毁。',
        en: 'The application files of {matter} may not be destroyed yet.',
      },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请等到期后再提出。', en: 'Propose it once the time is over.' },
    },
    'ZQ-SEC-005': {
      status: 409,
      what: { zh: '{matter}的申请文件被保全，不能销毁。', en: 'The application files of {matter} are on hold.' },
      why: { zh: '{kind}：{reason}（{by}，{day}）。', en: '{kind}: {reason} ({by}, {day}).' },
      next: { zh: '保全解除后再提出销毁。', en: 'Propose the destruction after the hold is lifted.' },
    },
    'ZQ-SEC-006': {
      status: 409,
      what: { zh: '{matter}已有人提出销毁。', en: 'The destruction of {matter} has been proposed already.' },
      why: { zh: '{by}已于 {day} 提出，等待监销。', en: '{by} proposed it on {day}; it waits for a second person.' },
      next: { zh: '请由另一人确认，或先撤回。', en: 'Another person confirms it, or it is withdrawn.' },
    },
    'ZQ-SEC-007': {
      status: 409,
      what: { zh: '提出销毁的人不能自己确认。', en: 'Whoever proposed a destruction cannot confirm it.' },
      why: { zh: '销毁要由第二人监销。', en: 'A destruction needs a second person.' },
      next: { zh: '请由{who}确认。', en: 'It is for {who} to confirm it.' },
    },
    'ZQ-SEC-008': {
      status: 409,
      what: { zh: '这项提议或保全已经了结。', en: 'This proposal or hold no longer stands.' },
      why: { zh: '它已被撤回、退回、确认或解除。', en: 'It was withdrawn, declined, confirmed or lifted.' },
      next: { zh: '请刷新页面查看现状。', en: 'Reload the page to see how things stand.' },
    },
    'ZQ-SEC-009': {
      status: 403,
      what: { zh: '{matter}的申请文本不对您开放。', en: 'The application texts of {matter} are not open to you.' },
      why: {
        zh: '未公开的申请文本只由当事人、承办人和当前办理人阅读。',
        en: 'Unpublished texts are read by the parties, by whoever holds the matter and by whoever is to act next.',
      },
      next: {
        zh: '确因抽检、核查等工作需要的，请保护中心负责人授权阅览（授权有期限，申请人可见）。',
        en: 'If a sample or an inquiry needs it, ask the head of the centre for leave; it is limited in time and the applicant sees it.',
      },
    },
    'ZQ-SEC-010': {
      status: 422,
      what: { zh: '授权阅览的截止日不对。', en: 'The last day of the leave is not right.' },
      why: {
        zh: '截止日从今天起，最长 {days} 天。',
        en: 'It runs from today and for {days} days at most.',
      },
      next: { zh: '请改选截止日；到期后可以再次授权。', en: 'Choose another day; leave can be given again.' },
    },
  },
});
