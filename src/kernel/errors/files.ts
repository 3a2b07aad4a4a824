import { defineErrors } from './define.ts';

/** Uploaded and imported files. */
export const files = defineErrors({
  id: 'files',
  prefix: 'ZQ-FIL',
  title: { zh: '文件', en: 'Files' },
  errors: {
    'ZQ-FIL-001': {
      status: 413,
      what: { zh: '文件“{file}”太大（{found}）。', en: 'The file "{file}" is too large ({found}).' },
      why: { zh: '每个文件最大 {max}。', en: 'A file may have {max} at most.' },
      next: { zh: '请压缩图片或分成几个文件。', en: 'Compress its pictures or split it.' },
    },
    'ZQ-FIL-002': {
      status: 415,
      what: { zh: '“{file}”是 {found}，这里不接受。', en: '"{file}" is {found}, which is not accepted here.' },
      why: { zh: '按文件内容判断，可接受：{accepted}。', en: 'Judged by its content; accepted are: {accepted}.' },
      next: { zh: '请转换格式后再上传。', en: 'Convert it and upload it again.' },
    },
    'ZQ-FIL-003': {
      status: 415,
      what: {
        zh: '“{file}”的内容是 {found}，与扩展名不符。',
        en: '"{file}" holds {found}, which its name does not say.',
      },
      why: {
        zh: '名称与内容不符的文件可能打不开，也可能有害。',
        en: 'A file whose name and content differ may not open, or may be harmful.',
      },
      next: { zh: '请用原程序另存为正确的格式。', en: 'Save it in the right format with the program that made it.' },
    },
    'ZQ-FIL-004': {
      status: 422,
      what: { zh: '文件“{file}”是空的。', en: 'The file "{file}" is empty.' },
      why: { zh: '文件大小为 0 字节。', en: 'It has 0 bytes.' },
      next: { zh: '请检查原文件后重新上传。', en: 'Check the original and upload it again.' },
    },
    'ZQ-FIL-005': {
      status: 422,
      what: {
        zh: '压缩包“{file}”解开后过大，没有读取。',
        en: 'The archive "{file}" unpacks to too much and was not read.',
      },
      why: {
        zh: '解开后最多 {max}，压缩比最多 {ratio} 倍。',
        en: 'At most {max} unpacked, and {ratio} times its packed size.',
      },
      next: { zh: '请只打包需要提交的文件。', en: 'Pack only the files that belong to the filing.' },
    },
    'ZQ-FIL-006': {
      status: 422,
      what: {
        zh: '压缩包里的路径“{entry}”不安全，没有读取。',
        en: 'The path "{entry}" in the archive is unsafe; nothing was read.',
      },
      why: { zh: '它指向压缩包之外。', en: 'It points outside the archive.' },
      next: {
        zh: '请重新打包，路径中不要有“..”或盘符。',
        en: 'Pack it again without ".." or drive letters in the paths.',
      },
    },
    'ZQ-FIL-007': {
      status: 422,
      what: {
        zh: '“{file}”含有 XML 实体或外部定义，没有读取。',
        en: '"{file}" holds XML entities or an external definition; it was not read.',
      },
      why: {
        zh: '这类内容可以借机读取别的文件或耗尽内存。',
        en: 'Such content can pull in other files or exhaust memory.',
      },
      next: {
        zh: '请删去 DOCTYPE 中的实体声明后再上传。',
        en: 'Take the entity declarations out of the DOCTYPE and upload it again.',
      },
    },
    'ZQ-FIL-008': {
      status: 422,
      what: { zh: '“{file}”不是完整的 XML（第 {line} 行）。', en: '"{file}" is not well-formed XML (line {line}).' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请用原程序重新导出。', en: 'Export it again with the program that made it.' },
    },
    'ZQ-FIL-009': {
      status: 422,
      what: { zh: 'PDF“{file}”不完整。', en: 'The PDF "{file}" is cut off.' },
      why: {
        zh: '没有找到文件结尾，多半是传输中断。',
        en: 'Its end is missing; the transfer was probably broken off.',
      },
      next: { zh: '请打开原文件确认后重新上传。', en: 'Open the original, and upload it again.' },
    },
    'ZQ-FIL-010': {
      status: 422,
      what: { zh: '压缩包“{file}”已损坏。', en: 'The archive "{file}" is damaged.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请重新打包后上传。', en: 'Pack it again and upload it.' },
    },
    'ZQ-FIL-011': {
      status: 422,
      what: { zh: '“{file}”有密码，打不开。', en: '"{file}" is protected by a password.' },
      why: { zh: '审查人员要能阅读全部内容。', en: 'The examiner has to be able to read all of it.' },
      next: { zh: '请去掉密码后再上传。', en: 'Take the password off and upload it again.' },
    },
    'ZQ-FIL-012': {
      status: 422,
      what: {
        zh: '压缩包“{file}”嵌套超过 {max} 层。',
        en: 'The archive "{file}" is nested more than {max} levels deep.',
      },
      why: { zh: '层数过多的压缩包常用来耗尽内存。', en: 'Deep nesting is a common way to exhaust memory.' },
      next: { zh: '请减少嵌套后再上传。', en: 'Pack it with fewer levels.' },
    },
    'ZQ-FIL-013': {
      status: 422,
      what: { zh: '压缩包“{file}”里有 {found} 个文件。', en: 'The archive "{file}" holds {found} files.' },
      why: { zh: '一个压缩包最多 {max} 个文件。', en: 'An archive may hold {max}.' },
      next: { zh: '请分成几个压缩包。', en: 'Split it.' },
    },
    'ZQ-FIL-014': {
      status: 422,
      what: { zh: '“{file}”里没有读到{part}。', en: 'No {part} was found in "{file}".' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请补上{part}，或直接粘贴文本。', en: 'Add the {part}, or paste the text.' },
    },
    'ZQ-FIL-015': {
      status: 422,
      what: { zh: '图片“{file}”打不开。', en: 'The picture "{file}" cannot be opened.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请另存为 TIF、JPG 或 PNG 后再上传。', en: 'Save it as TIF, JPG or PNG and upload it again.' },
    },
    'ZQ-FIL-016': {
      status: 422,
      what: { zh: '“{file}”的文字编码认不出来。', en: 'The text encoding of "{file}" is not known.' },
      why: { zh: '它既不是 UTF-8，也不是 GB 18030。', en: 'It is neither UTF-8 nor GB 18030.' },
      next: { zh: '请另存为 UTF-8 后再上传。', en: 'Save it as UTF-8 and upload it again.' },
    },
    'ZQ-FIL-017': {
      status: 404,
      what: { zh: '找不到文件“{file}”。', en: 'The file "{file}" cannot be found.' },
      why: {
        zh: '它没有上传成功，或已按保存期限删除。',
        en: 'It was not uploaded, or was deleted at the end of its keeping time.',
      },
      next: { zh: '请重新上传，或核对路径。', en: 'Upload it again, or check the path.' },
    },
    'ZQ-FIL-018': {
      status: 500,
      what: { zh: '文件“{file}”与收到时不一致。', en: 'The file "{file}" is not what was received.' },
      why: { zh: '内容的摘要与收件时的记录不同。', en: 'Its digest differs from the one recorded at receipt.' },
      next: {
        zh: '请勿使用，通知管理员从备份恢复。',
        en: 'Do not use it; an administrator has to restore it from a backup.',
      },
    },
    'ZQ-FIL-019': {
      status: 400,
      what: { zh: '文件“{file}”没有传完。', en: 'The file "{file}" did not arrive completely.' },
      why: { zh: '连接中断，已收到的部分没有保存。', en: 'The connection broke; the part received was not kept.' },
      next: { zh: '请检查网络后重新上传。', en: 'Check the network and upload it again.' },
    },
    'ZQ-FIL-020': {
      status: 422,
      what: {
        zh: '压缩包里的“{entry}”是链接，没有读取。',
        en: 'The entry "{entry}" of the archive is a link; nothing was read.',
      },
      why: { zh: '链接可以指向压缩包之外的文件。', en: 'A link can point at files outside the archive.' },
      next: { zh: '请放入文件本身，重新打包。', en: 'Put the file itself in its place and pack it again.' },
    },
    'ZQ-FIL-021': {
      status: 422,
      what: {
        zh: '“{file}”里有两个文件都叫“{entry}”。',
        en: 'Two files in "{file}" are both called "{entry}".',
      },
      why: {
        zh: '不能确定哪一个是要提交的。',
        en: 'It cannot be told which of them is meant.',
      },
      next: { zh: '请删去或改名后重新打包。', en: 'Remove or rename one and pack it again.' },
    },
    'ZQ-FIL-022': {
      status: 422,
      what: {
        zh: '压缩包“{file}”的内部结构有诈，没有读取。',
        en: 'The archive "{file}" is built to deceive and was not read.',
      },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请用常用的压缩软件重新打包。', en: 'Pack it again with an ordinary archiver.' },
    },
    'ZQ-FIL-023': {
      status: 422,
      what: { zh: '“{file}”不是可读的 Word 文档。', en: '"{file}" is not a readable Word document.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请用 Word 或 WPS 另存为 .docx 后再上传。',
        en: 'Save it as .docx with Word or WPS and upload it again.',
      },
    },
  },
});
