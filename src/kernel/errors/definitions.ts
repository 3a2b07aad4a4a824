import { defineErrors } from './define.ts';

/** Faults in definitions. They stop the program at load. */
export const definitions = defineErrors({
  id: 'definitions',
  prefix: 'ZQ-DEF',
  title: { zh: '定义', en: 'Definitions' },
  errors: {
    'ZQ-DEF-001': {
      status: 500,
      what: {
        zh: '{definition}（{path}）：没有“{name}”这个{kind}。',
        en: '{definition} ({path}): there is no {kind} "{name}".',
      },
      why: { zh: '定义只能引用已经定义的名称。', en: 'A definition refers to defined names only.' },
      next: { zh: '请改正名称；已有：{known}。', en: 'Correct the name; known are: {known}.' },
    },
    'ZQ-DEF-002': {
      status: 500,
      what: { zh: '{definition}：状态“{state}”到达不了。', en: '{definition}: the state "{state}" cannot be reached.' },
      why: { zh: '没有任何动作通向它。', en: 'No action leads to it.' },
      next: { zh: '请加上通向它的动作，或删去它。', en: 'Add an action that leads to it, or take it out.' },
    },
    'ZQ-DEF-003': {
      status: 500,
      what: { zh: '{definition}：状态“{state}”没有出路。', en: '{definition}: the state "{state}" has no way out.' },
      why: { zh: '未办结的状态至少要有一个动作。', en: 'An open state needs at least one action.' },
      next: { zh: '请加上动作，或标为办结。', en: 'Add an action, or mark it as closed.' },
    },
    'ZQ-DEF-004': {
      status: 500,
      what: {
        zh: '{definition}：状态“{state}”没有期限，也没有说明理由。',
        en: '{definition}: the state "{state}" has neither a time limit nor a reason for having none.',
      },
      why: { zh: '谁在等、等到哪一天，必须能说清。', en: 'Who waits, and until when, has to be known.' },
      next: { zh: '请加上期限，或写明无期限的理由。', en: 'Give it a limit, or say why it has none.' },
    },
    'ZQ-DEF-005': {
      status: 500,
      what: {
        zh: '{definition}：动作“{action}”没有指定由谁办理。',
        en: '{definition}: nobody may do the action "{action}".',
      },
      why: { zh: '没有授权就无人能办。', en: 'What is granted to nobody is denied to all.' },
      next: { zh: '请写上角色。', en: 'Name its roles.' },
    },
    'ZQ-DEF-006': {
      status: 500,
      what: { zh: '{definition}：不认识的法律依据“{basis}”。', en: '{definition}: unknown legal basis "{basis}".' },
      why: { zh: '引用的条文要在法律依据目录中。', en: 'A cited article has to be in the catalogue of law.' },
      next: { zh: '请先把该条文加入目录，或改正编号。', en: 'Add it to the catalogue, or correct the id.' },
    },
    'ZQ-DEF-007': {
      status: 500,
      what: { zh: '“{id}”定义了两次（{first}，{second}）。', en: '"{id}" is defined twice ({first}, {second}).' },
      why: { zh: '标识在同类定义中唯一。', en: 'An id is unique among definitions of its kind.' },
      next: { zh: '请改名或删去其一。', en: 'Rename or remove one of them.' },
    },
    'ZQ-DEF-008': {
      status: 500,
      what: { zh: '{definition}（{path}）写法不对。', en: '{definition} ({path}) is not written as it should be.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请对照编写指南改正。', en: 'Correct it by the guide.' },
    },
    'ZQ-DEF-009': {
      status: 500,
      what: {
        zh: '{definition}：{first} 版与 {second} 版的有效期重叠。',
        en: '{definition}: versions {first} and {second} overlap in time.',
      },
      why: { zh: '任何一天只有一个版本有效。', en: 'One version is in force on any day.' },
      next: { zh: '请改正有效期。', en: 'Correct their dates.' },
    },
  },
});
