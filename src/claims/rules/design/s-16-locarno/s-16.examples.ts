import type { Examples } from '../../examples.ts';
import { designWith } from '../brief.fixture.ts';

const of = (locarno?: string) => ({
  design: designWith('主视图', '设计要点在于形状。', locarno === undefined ? {} : { locarno }),
});

export const examples: Examples = {
  right: [of('07-01'), of('LOC(15) Cl. 09-03'), of('06-07；10-04'), of(), of('０７－０１'), of('14-04')],
  wrong: [
    { ...of('33-01'), at: ['design:locarno'] },
    { ...of('0701'), at: ['design:locarno'] },
    { ...of('LOC(13) Cl. 07-01'), at: ['design:locarno'] },
    { ...of('07-01；包装'), at: ['design:locarno'] },
    { ...of('B65D 85/72'), at: ['design:locarno'] },
    { ...of('07-00'), at: ['design:locarno'] },
  ],
};
