import { useState } from 'react';
import { useSay } from '../../app/i18n.ts';
import { AntdExample } from '../antd-sheet/antd-example.tsx';
import { Button } from '../button/button.tsx';
import type { ExampleSet } from '../example.ts';
import { FormRenderer } from './form-renderer.tsx';
import type { FormProblem, FormSection, FormValues } from './form-types.ts';

export const demoForm: FormSection[] = [
  {
    id: 'invention',
    title: { zh: '发明', en: 'The invention' },
    fields: [
      {
        id: 'title',
        kind: 'text',
        required: true,
        label: { zh: '发明名称', en: 'Title' },
        hint: {
          zh: '一般不超过25个字，写明主题和类型。',
          en: 'Usually no more than 25 characters; name subject and kind.',
        },
      },
      {
        id: 'type',
        kind: 'radio',
        required: true,
        label: { zh: '专利类型', en: 'Kind' },
        choices: [
          { value: 'invention', label: { zh: '发明', en: 'Invention' } },
          { value: 'utility', label: { zh: '实用新型', en: 'Utility model' } },
          { value: 'design', label: { zh: '外观设计', en: 'Design' } },
        ],
      },
      { id: 'ipc', kind: 'ipc', label: { zh: '建议主分类号', en: 'Suggested main IPC' } },
      {
        id: 'abstract',
        kind: 'textarea',
        maxLength: 300,
        label: { zh: '摘要', en: 'Abstract' },
        hint: { zh: '不超过300个字。', en: 'No more than 300 characters.' },
      },
      {
        id: 'field',
        kind: 'checkbox',
        label: { zh: '所属领域', en: 'Fields' },
        choices: [
          { value: 'bio', label: { zh: '生物', en: 'Biology' } },
          { value: 'material', label: { zh: '新材料', en: 'New materials' } },
        ],
      },
    ],
  },
  {
    id: 'people',
    title: { zh: '申请人与发明人', en: 'Applicant and inventors' },
    fields: [
      { id: 'applicant', kind: 'party', required: true, label: { zh: '第一申请人', en: 'First applicant' } },
      {
        id: 'division',
        kind: 'division',
        required: true,
        label: { zh: '注册地', en: 'Registered in' },
        divisions: [
          { code: '150102', path: { zh: '呼和浩特市 · 新城区', en: 'Hohhot · Xincheng District' } },
          { code: '150203', path: { zh: '包头市 · 昆都仑区', en: 'Baotou · Hondlon District' } },
          { code: '152502', path: { zh: '锡林郭勒盟 · 锡林浩特市', en: 'Xilingol · Xilinhot' } },
        ],
      },
      {
        id: 'inventors',
        kind: 'list',
        required: true,
        label: { zh: '发明人', en: 'Inventors' },
        add: { zh: '添加发明人', en: 'Add an inventor' },
        max: 10,
        item: [
          { id: 'name', kind: 'text', required: true, label: { zh: '姓名', en: 'Name' } },
          {
            id: 'country',
            kind: 'select',
            required: true,
            label: { zh: '国籍', en: 'Nationality' },
            choices: [
              { value: 'CN', label: { zh: '中国', en: 'China' } },
              { value: 'MN', label: { zh: '蒙古国', en: 'Mongolia' } },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'details',
    title: { zh: '费用与材料', en: 'Cost and documents' },
    fields: [
      { id: 'spent', kind: 'money', label: { zh: '研发投入', en: 'Spent on research' } },
      {
        id: 'started',
        kind: 'date',
        label: { zh: '立项日期', en: 'Project started' },
        hint: { zh: '例如 2024-04-29', en: 'For example 2024-04-29' },
      },
      {
        id: 'staff',
        kind: 'number',
        min: 0,
        unit: { zh: '人', en: 'people' },
        label: { zh: '研发人员', en: 'Research staff' },
      },
      {
        id: 'package',
        kind: 'file',
        required: true,
        accept: '.zip,.xml,.docx',
        label: { zh: '申请文件', en: 'Application' },
        hint: { zh: '电子申请包、XML 或 DOCX', en: 'E-filing package, XML or DOCX' },
      },
    ],
  },
];

const begun: FormValues = {
  title: '一种沙棘籽油低温提取装置及方法',
  type: 'invention',
  ipc: 'C11B 1/04',
  abstract: '本发明公开了一种沙棘籽油低温提取装置及方法，出油温度不高于8℃，无需溶剂。',
  applicant: { name: '示例生物科技有限公司', code: '91150100DEMO000018', contact: '0471-0000000' },
  inventors: [{ name: '示例甲', country: 'CN' }, {}],
  spent: 128_000_000,
};

const problems: FormProblem[] = [
  {
    field: 'inventors.1.name',
    message: {
      zh: '请填写第2位发明人的姓名，或移除该项。',
      en: 'Give the name of the second inventor, or remove the item.',
    },
  },
  {
    field: 'division',
    message: {
      zh: '请选择注册地，它决定由哪个中心受理。',
      en: 'Choose where you are registered; it decides which centre accepts the case.',
    },
  },
  { field: 'package', message: { zh: '请上传申请文件。', en: 'Upload the application.' } },
];

function Working() {
  const say = useSay();
  const [values, setValues] = useState(begun);
  return (
    <AntdExample>
      <FormRenderer
        sections={demoForm}
        values={values}
        problems={problems}
        saving={{ state: 'saved', at: '10:42' }}
        onChange={setValues}
        actions={
          <>
            <Button>{say({ zh: '保存草稿', en: 'Save draft' })}</Button>
            <Button look="primary" type="submit">
              {say({ zh: '核对并提交', en: 'Check and submit' })}
            </Button>
          </>
        }
      />
    </AntdExample>
  );
}

export const examples: ExampleSet = {
  id: 'form-renderer',
  group: 'form',
  title: { zh: '表单', en: 'Form' },
  about: {
    zh: '由事项的表单定义生成：左边是填写进度，错误汇总在最上并可逐条跳转，边写边存。',
    en: 'Generated from the definition: progress at the side, problems on top with a way to each, saved as one types.',
  },
  examples: [
    { name: 'problems', title: { zh: '带错误汇总', en: 'With a summary of problems' }, render: () => <Working /> },
  ],
};
