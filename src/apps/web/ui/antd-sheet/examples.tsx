import { Button, DatePicker, Drawer, Input, Modal, Pagination, Select, Steps, Table, Tabs, Tag } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { useSay } from '../../app/i18n.ts';
import type { ExampleSet } from '../example.ts';
import { AntdExample } from './antd-example.tsx';
import css from './antd-sheet.module.css';

function Controls() {
  const say = useSay();
  const id = useId();
  return (
    <AntdExample>
      <div className={css.stack}>
        <div className={css.row}>
          <Button type="primary">{say({ zh: '提交', en: 'Submit' })}</Button>
          <Button>{say({ zh: '保存', en: 'Save' })}</Button>
          <Button type="text">{say({ zh: '取消', en: 'Cancel' })}</Button>
          <Button danger>{say({ zh: '撤回', en: 'Withdraw' })}</Button>
          <Button disabled>{say({ zh: '不可用', en: 'Disabled' })}</Button>
        </div>
        <label htmlFor={`${id}-name`}>
          {say({ zh: '名称', en: 'Name' })}
          <Input id={`${id}-name`} defaultValue="一种羊绒分梳机" />
        </label>
        <label htmlFor={`${id}-kind`}>
          {say({ zh: '类型', en: 'Kind' })}
          <Select
            id={`${id}-kind`}
            defaultValue="invention"
            options={[
              { value: 'invention', label: say({ zh: '发明', en: 'Invention' }) },
              { value: 'utility', label: say({ zh: '实用新型', en: 'Utility model' }) },
            ]}
          />
        </label>
        <label htmlFor={`${id}-date`}>
          {say({ zh: '日期', en: 'Date' })}
          <DatePicker id={`${id}-date`} defaultValue={dayjs('2024-04-29')} />
        </label>
        <div className={css.row}>
          <Tag>{say({ zh: '发明', en: 'Invention' })}</Tag>
          <Tag>C11B 1/04</Tag>
        </div>
      </div>
    </AntdExample>
  );
}

function Structure() {
  const say = useSay();
  return (
    <AntdExample>
      <div className={css.stack}>
        <Tabs
          items={[
            {
              key: '1',
              label: say({ zh: '权利要求 10', en: 'Claims 10' }),
              children: say({ zh: '权利要求书', en: 'The claims' }),
            },
            {
              key: '2',
              label: say({ zh: '说明书', en: 'Description' }),
              children: say({ zh: '说明书全文', en: 'The description' }),
            },
          ]}
        />
        <Steps
          current={1}
          items={[
            { title: say({ zh: '受理', en: 'Accepted' }) },
            { title: say({ zh: '预审', en: 'Examining' }) },
            { title: say({ zh: '复核', en: 'Review' }) },
          ]}
        />
        <Table
          size="small"
          pagination={false}
          rowKey="number"
          columns={[
            { title: say({ zh: '编号', en: 'Number' }), dataIndex: 'number' },
            { title: say({ zh: '名称', en: 'Title' }), dataIndex: 'title' },
          ]}
          dataSource={[
            { number: 'YS2024-0417', title: '一种沙棘籽油低温提取装置及方法' },
            { number: 'YS2024-0416', title: '稀土永磁电机转子的装配方法' },
          ]}
        />
        <Pagination defaultCurrent={2} total={86} showSizeChanger={false} responsive />
      </div>
    </AntdExample>
  );
}

function Overlays() {
  const say = useSay();
  const [modal, setModal] = useState(false);
  const [drawer, setDrawer] = useState(false);
  return (
    <AntdExample>
      <div className={css.row}>
        <Button onClick={() => setModal(true)}>{say({ zh: '打开对话框', en: 'Open a modal' })}</Button>
        <Button onClick={() => setDrawer(true)}>{say({ zh: '打开抽屉', en: 'Open a drawer' })}</Button>
      </div>
      <Modal
        open={modal}
        title={say({ zh: '确认出具意见？', en: 'Issue the opinion?' })}
        onCancel={() => setModal(false)}
        onOk={() => setModal(false)}
      >
        {say({ zh: '出具后申请人将收到通知，时钟暂停。', en: 'The applicant will be notified and the clock stops.' })}
      </Modal>
      <Drawer open={drawer} title={say({ zh: '往来文书', en: 'Correspondence' })} onClose={() => setDrawer(false)}>
        {say({ zh: '共9份。', en: 'Nine documents.' })}
      </Drawer>
    </AntdExample>
  );
}

export const examples: ExampleSet = {
  id: 'antd-sheet',
  group: 'form',
  title: { zh: '控件（Ant Design）', en: 'Controls (Ant Design)' },
  about: {
    zh: '后台与表单用 Ant Design，按本设计重新着色：平、以线分隔、无波纹。公开首页不加载它。',
    en: 'Forms and back office use Ant Design in our tokens: flat, ruled by lines, no wave. Public pages do not load it.',
  },
  examples: [
    { name: 'controls', title: { zh: '输入', en: 'Controls' }, render: () => <Controls /> },
    { name: 'structure', title: { zh: '结构', en: 'Structure' }, render: () => <Structure /> },
    { name: 'overlays', title: { zh: '浮层', en: 'Overlays' }, render: () => <Overlays /> },
  ],
};
