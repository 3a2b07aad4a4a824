/**
 * The closed vocabulary of claim prose: words that end a term, words a term's head ends with, nouns that need no
 * introduction. Terms themselves are never listed; they are found by matching the text with itself.
 */

/** Words by their first character, longest first: what begins at a place is found with one look-up. */
export type WordTable = ReadonlyMap<number, readonly string[]>;

export function wordTable(words: string): WordTable {
  const table = new Map<number, string[]>();
  for (const word of new Set(words.split(/\s+/))) {
    if (word === '') continue;
    const code = word.charCodeAt(0);
    const list = table.get(code);
    if (list) list.push(word);
    else table.set(code, [word]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** The longest word of the table that begins at `at`; its length, 0 without one. */
export function wordAt(table: WordTable, text: string, at: number): number {
  const list = table.get(text.charCodeAt(at));
  if (list) for (const word of list) if (text.startsWith(word, at)) return word.length;
  return 0;
}

/** Function words and verbs of having and being: a term before them has ended, and they join no compound. */
export const FUNCTION_ENDS = wordTable(`
  以及 或者 并且 而且 从而 进而 然后 同时 因此 如果 之间 之上 之下 之中 之外 之内 之后 之前 以外 以内 以上 以下 以后 以前 以便 以使
  用于 用以 用来 其中 其为 其特征 包括 包含 含有 具有 具备 设有 设置 设于 设在 装有 装设 开有 开设 带有 附有 布置 布设 配设 配有 连有
  位于 处于 置于 介于 属于 低于 高于 大于 小于 等于 不大于 不小于 不低于 不高于 超过 达到 不超过 选自 来自 源自 取自 得自 通过 经过 经由 按照 根据 基于 依据
  对应 相应 相对 相邻 相互 彼此 分别 各自 依次 逐一 可以 能够 应当 应为 需要 必须 无需 进行 完成 构成 组成 制成 制得 得到 采用 采取 使得 使其
  优选 进一步 适于 适用 朝向 面向 指向 靠近 远离 背离 背向 临近 邻近 接近 满足 符合 表示 代表 反映 作为 成为 称为 记为 简称 例如 比如 诸如 如下 如上 如图
  优选为 具体 主要 至少 以此 由此 因而 内设 上设 上开 上安 上固 上套 上连 内装 内安 内固 外设有 下设有 中设 处设 端设 侧设 后设 前设 顶设 底设 呈现
  占 做 电连接 电性连接 电联接 电相连 设定为 安置 期间 权利要求 权力要求 没有 有一 有若 有多 有两 有所 存在 发生 均为 同样 同一 任意 任一 变为 转为 改为 分为 分成 增大 减小 增加 减少 提高 升高 上升 下降 保持 成功 失败
`);

/** Verbs before which a term has ended, though they also stand inside terms (连接件, 控制器, 图像处理装置). */
export const VERB_ENDS = wordTable(`
  配置 安装 固定 固设 固接 连接 连通 相连 联接 衔接 焊接 铰接 螺接 粘接 卡接 套接 套设 插接 插入 插设 嵌入 嵌设 穿过 穿设 穿入 贯穿 抵接 抵靠 抵触 接触 贴合 贴附 粘贴 贴设 粘附 对接
  执行 实现 生成 产生 形成 制备 获得 获取 取得 利用 使用 应用 驱动 带动 推动 拉动 转动 滑动 移动 旋转 升降 摆动 滚动 运动 运行 运转 往复 伸缩 伸入 伸出 延伸 延长 凸出 突出 凹陷 弯曲 弯折 折叠 倾斜 垂直 平行
  控制 检测 监测 测量 采集 收集 接收 发送 传输 传送 传递 输送 输入 输出 显示 存储 储存 保存 记录 处理 计算 确定 判断 判定 识别 分析 比较 对比 匹配 展示 托管 发布
  启动 停止 关闭 打开 开启 断开 闭合 切换 调节 调整 调用 触发 响应 返回 提取 提供 加入 添加 投入 放入 放置 混合 搅拌 注水 进水 排水 加水 置入 设定 加温 集成 共面 共线 共轴 联动 啮合 咬合 抱合 加工 校准 校正 包裹 裹覆 暴露 露出 悬挂 吊装 挂设 绑定 绑扎 捆绑 配制 制造 加热 冷却 干燥 烘干 过滤 洗涤 反应 升温 降温 保温 断电 通电 上电 供电
  包埋 覆盖 涂覆 涂布 包覆 缠绕 环绕 围绕 围成 围设 围合 共同 配合 适配 指示 表征 一体成型 一体 成型 成形 发出 发射 释放 吸收 吸附 反射 透射 折射 照射 排出 排入 流入 流出 流经 流过 流向 进入 离开 通入 通向 导入 导出
  加载 更新 删除 修改 查询 搜索 遍历 排序 划分 分割 合并 拼接 转换 变换 映射 编码 解码 加密 解密 压缩 解压 训练 学习 预测 估计 评估 优化 迭代
  注册 登录 认证 验证 授权 订阅 推送 播放 点击 选择 勾选 跳转 承载 携带 支持 支撑 承受 支承 容纳 容置 夹持 夹紧 压紧 顶紧 锁紧 锁定 限位 限制 限定 定位 导向
  选用 选取 选定 挑选 读取 读出 写入 录入 上传 下载 上报 下发 转发 广播 通知 告知 提示 提醒 报警 拍摄 扫描 采样 取样 抽样 取决 决定 影响 引起 引发 导致 避免 防止 阻止 阻挡 遮挡 遮蔽 屏蔽 隐藏 隐蔽 抑制 促进 促使 迫使 允许 禁止 拒绝 接受 对准 对齐 对位 校验 核对 验算 求解 求得 求取 推导 换算 折算 累加 累计 求和 相加 相减 相乘 相除 叠加 叠放 堆叠 层叠 铺展 展开 收起 收回 收卷 放卷 卷绕 缠裹 卷起 翻转 翻折 倒置 倒入 倾倒 灌入 灌注 灌装 填入 填充 填满 充满 充入 充气 抽气 抽出 抽真空 排气 进气 进料 出料 上料 下料 送料 给料 落料 卸料 投料 取料 称取 称量 量取 移取 吸取 吸住 吸入 吸引 抓取 抓握 握持 提升 提起 举升 顶升 顶起 抬升 抬起 放下 落下 下落 掉落 脱落 滑落 滑入 滑出 滑移 平移 位移 偏移 偏转 回转 自转 公转 反转 正转 倒转 转入 转出 转至 转到 弹出 弹起 复位 归位 到位 就位 卡入 卡住 卡合 卡紧 扣合 扣紧 扣接 嵌套 嵌合 套入 套装 套住 穿入 穿出 伸至 延展 拓展 扩展 扩大 扩张 膨胀 收缩 缩小 缩短 缩回 变形 形变 破裂 断裂 开裂 磨损 损坏 失效 故障 老化 陈化 熟化 活化 钝化 氧化 还原 酸化 碱化 水解 热解 分解 降解 裂解 电解 熔化 熔融 熔炼 融化 凝固 凝结 冷凝 液化 气化 汽化 雾化 乳化 碳化 石墨化 改性 修饰 掺杂 负载 担载 沾附 附着 黏附 结合 键合 偶联 络合 螯合 螺纹连接 电气连接 通信连接 信号连接 可拆卸连接 转动连接 滑动连接 固定连接 活动连接 机械连接 流体连通 热连接 磁连接 做往复 种植 栽培 培养 接种 发酵 灭菌 消毒 杀菌 播种 施肥 灌溉 收割 采摘 饲喂 放牧 挤奶 屠宰 剪毛 梳理 纺纱 织造 编织 染色 印花 裁剪 缝合 缝制 车削 铣削 磨削 钻孔 冲压 锻造 铸造 轧制 拉拔 退火 淬火 回火 时效处理 加压 减压 升压 降压 稳压 增压 泄压 卸压 保压 充电 放电 供热 散热 导热 隔热 绝缘 导电 接地 接通 导通 截止 关断 并联 串联 级联 桥接 跨接 搭接 拼装 组装 装配 装入 装填 装载 卸载 搭载 运载 运输 搬运 转运 存放 堆放 摆放 码放 摆设 陈列 悬空 架空 埋设 埋入 浇灌 夯实 回填 开挖 挖掘 掘进 钻进 爆破 支护 监视 监管 管理 维护 维修 检修 检查 检验 检索 巡检 巡视 诊断 排查 定义 命名 标注 标记 标识为 描述 说明 记载 载明 列出 罗列 绘制 生长 沉降 漂浮 浮动 晃动 震动 振动 抖动 颤动 跳动 波动 流动 流通 循环流动 回流 分流 汇流 汇合 汇集 聚集 集中 集聚 扩散 渗透 渗入 渗出 溢出 泄漏 泄露 喷出 喷入 喷雾 喷淋 淋洗 冲洗 冲刷 刷洗 擦拭 擦除 抛光 打磨 除尘 除湿 除油 除锈 脱水 脱气 脱硫 脱硝 脱盐 降低 维持 恢复 转化 改变 变化 跟随 一起 同步 同轴 同心 同向 反向 交替 间隔 均匀 紧密 密封 隔开 隔离 分离 分布 分散 溶解 溶于 悬浮 沉积 沉淀 析出 蒸发 挥发 升华 结晶 聚合 交联 固化
  焙烧 煅烧 烧结 研磨 粉碎 破碎 筛分 挤出 注塑 浇筑 浇注 铺设 铺贴 敷设 施加 施工 喷涂 喷洒 喷射 喷出 浸渍 浸入 浸泡 清洗 去除 除去 剥离 脱离 脱出 取出 拿出 拆卸 请求 触碰 按压 拨动 拉伸 挤压 碰撞 撞击 切割 切断
`);

/**
 * Single characters that end a term, with the characters after (`^`) or before (`$`) which they are part of a word
 * instead: 为 but not 行为, 从 but not 从动.
 */
export const SINGLE_ENDS: ReadonlyMap<string, { after: string; before: string }> = new Map(
  `与$非 和^调饱中共温缓$谐弦声面 及^以涉普 或^$门 并^合$联网行列线机 且 则^规法原准细 而 是 为^行人作 在^存现实潜内 由^自理 被^棉羽$子单褥 将^$军 均 都 也 还^归偿往$原 又 仅 即 呈 若$干 当^相适应$前量地归 使^大天行驱促$用能
  给^供补自进配$水料药煤油进纸定风排电热 把^手车拉$手 沿^前边上下外内缘$程面 朝 绕^缠环围$组线 至^甚 到 从^主$动站机属轴 于 可^许认$ 不$锈饱粘良燃等对 未$知来
  随^伴跟$机动 因^基原成诱$子素 供^提$电水气料油应给热暖氧风液纸墨货需 让 令^指命口号 受^感承接$力体热器压光电 经^神$纱线验济度络纬向典营理 按$钮键摩压 对^绝相配成一核针应比面$象称接流位比准数讲焦苯角偶齿甲氨硝羟地 向^方轴径横纵竖导定双单正反转朝流走周指纬经垂切侧法前后上下内外面取换逆顺多万各同异动倾偏去左右斜
  用^作使利应通专备公适常共费采引调启选农家食药医车民军商工可复多耐饮日床信效享占运有$户途品量水电具料药法气地 再$生热沸利循 中^其集空居命水$间心空央部轴枢继断和转线段频介控层性文国药压子位游值点等途框缝板长 其 自$动由来身行适转然锁吸平重旋 已 尚 所^场处厕$ 等^均中初高相平同$离级效温压值分腰边宽距高 约^节制大$束 更^变$新衣换 较 最 每 各 该 以^可用予得加足所难$太 有^具含设带所特装固专占公私$机色源害效限线序氧益轨 无$线机水纺人极级缝源刷氧菌害效铅轨定损绳尘油毒烟碱卤氟醇骨框动锡 能^换功性智阳电热动势光核节储风械内学多万潜效技使冷蓄释产可$量源耗级效 仍 只
  相^单三两多同异固液气油水变有无电首$机位变册片框关数似度 待^等$ 会^机社$话议员合`
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((one) => [one[0]!, { after: /\^([^$]*)/.exec(one)?.[1] ?? '', before: /\$(.*)$/.exec(one)?.[1] ?? '' }]),
);

/** What a verb after them takes into the term: 无线|连接. */
export const ADVERBS = wordTable(
  '无线 有线 在线 离线 自动 手动 电动 远程 实时 定时 双向 单向 多路 高压 低压 高温 低温 高频 低频',
);

/** Words that are no end after these characters: 组|分为. */
export const NOT_AFTER: ReadonlyMap<string, string> = new Map([
  ['分为', '组部成水养馏级'],
  ['分成', '组部水'],
  ['成型', '一'],
  ['有一', '具含'],
  ['控制', '可'],
  ['应用', '对'],
  ['上下', ''],
]);

/** Words of one character that end a term only where something else ends right after them: 壳体内的, 电机上设有. */
export const SOFT_ENDS = '上下内外处时后前里间侧端相应需开装接离进出先全多成';

/** Characters with which the head of a term ends. */
export const HEADS = new Set(
  '关衬序求容钢铂金银锡铅汞硼磷硫氮氟氯溴碘氨末构径寸列阵志录签摆织形状术力史价比率律者人本程道向徒工侣器件板部座机架轴孔槽杆管箱体层块片线圈环盘筒罩壳盖门框柱台轮带链臂爪口端面侧腔室炉罐池塔泵阀仓网液剂料粉油水酸碱盐酯醇烃酮醛胺值量度率数据号息令元置统备物质材膜布丝绳梁桥楼路道车船舱床桌椅柜屏幕灯镜头表计仪尺刀锯钻钉栓销键簧垫套塞帽钩扣夹具模芯卡缸瓶杯盆桶斗铲勺针嘴壁墙顶底沿角边缘区域段点束极源组群集库图像频音视包码址名称符串式据站户案员者型类种级节期值素属胶脂纤维棉纱绒皮革纸盒袋瓷砖石土泥沙矿坯锭晶粒珠球囊胞株菌酶苷糖肽蛋奶肉果树叶根茎草料基团键价氢氧氮碳硅铝铁铜锌钛锰镍钴锂钠钾钙镁稀井坑洞沟渠坝堤堰桩筋肋翼桨叶舵锚帆伞灶炕窗帘锁栏栅网筛滤格滚辊滑鞋靴衣帽裤袜巾被枕伞笼舍圈棚槛梯阶坡坎池箍缝隙距差宽长高厚重压温流速力矩能功电压热光声波场振频相位态况境件型号项条章节表单证书签页库栈树图像框按钮控屏窗标题字词句文本话语言色彩味香烟雾气汽冰雪霜雨风尘灰渣泡沫垢锈漆釉浆糊膏丸散丹汤茶酒醋酱盐糖油酚醚苯烷烯炔吡唑啉嗪啶胍脲腈肟脒锭药剂苗种胚芽籽秧穗禾粮麦稻豆薯羊牛马驼猪鸡鹿鱼犬蜂虫螺母丁榫卯钥匙坩埚窑釜磁线绕组转子定子副齿凸凹刷条杠簇带扇叉耙犁铧镰镐锤钳铣刨磨砂轮胎辐毂轨枕岔臂腿脚足背腰肩颈头手指掌臀膝腕肘眼耳鼻喉舌牙骨髓血管脉瓣膜',
);

/** Heads of parts: a known term followed by such a noun is another term (轴承|座), not the term and a verb. */
export const PART_HEADS = new Set(
  '器件板部座机架轴孔槽杆管箱体层块片线圈环盘筒壳盖门框柱台轮带链臂室炉罐池塔泵阀仓网剂料膜布丝绳梁屏表仪针头模芯缸瓶桶斗元组域值站端令包道路池号',
);

/** Words that may follow a term in its introduction though it is taken up without them: 安装板本体 … 所述安装板. */
export const TAILS = wordTable(
  '本体 主体 体 组件 部件 构件 零件 件 元件 机构 装置 单元 模块 结构 系统 设备 部分 总成 组 部 器 机 板材 材料 值 物 型 式 类 层 溶液 水溶液 粉末 颗粒 悬浮液 乳液 原料 们 群 集合 集 列表 信息 数据 信号',
);

/** Nouns that a claim may take up without having named them: they mean the claim itself or what was just said. */
export const GENERIC = wordTable(`
  方法 步骤 过程 权利要求 权力要求 技术方案 方案 技术特征 特征 发明 实用新型 专利 申请 母案 实施例 实施方式 公式 式 图 表 工艺 流程 产品 操作 内容 方式 目的 情况 情形 条件
  时刻 时间段 时候 时间 期间 处 处理 种 类 项 情景 场景 顺序 比例 关系 原理 结果 部分 阶段 工序 组合 用途 应用 含量 重量 两者 二者 三者 者 作用 功能 原因 现象 状态 动作 位置 方向 范围
  组分 成分 技术 说明 定义 要求 列 值 限定 一 二 三 四 五 六 七 八 九 十 任一 任意 各 每 以 主题 原则 算法 制法 制备 用量 比值 质量 百分 份数 温度下 条件下
`);

/** What is told by a number or a name of its own, wherever it stands: 步骤S1, 实施例2, 公式(3). */
export const NUMBERED = wordTable('两者 二者 三者 步骤 权利要求 权力要求 实施例 实施方式 公式 技术方案 母案');

/** Words with which a clause, not a term, begins after 所述: 所述用于…的X, 所述与…连接的X, 所述将…步骤. */
export const CLAUSES = wordTable(`
  用于 用以 与 和 及 或 由 将 对 在 从 当 若 如 根据 基于 通过 按照 依据 响应于 为 可 能 能够 经 被 未 不 是 使 使得 设置 设于 位于 设在 采用 利用 包括 包含 具有 含有 不同 相同
  相应 对应 相邻 之 其 以 至少 沿 因 则 而 并 且 当前 同一 同 分别 依次 任意 任一 预设 预定 预先 给定 特定 指定 相对
`);

/** … but not these words, which begin terms. */
export const NO_CLAUSES = wordTable(`
  从动 从站 从机 从轴 对象 对接 对称 对流 对比 对位 对准 对焦 对讲 能量 能源 可变 可编程 可燃 可逆 可调 可移动 可穿戴 可再生 可视 可见 不锈钢 不饱和 不干胶 未知 在线 为准 经纱 经线 经纬 被子 被动 被测 被控 使能 是非 由壬
  或门 与门 与非 和弦 和面 及时 如意 若干 因子 因素 则例 而且 并联 并网 并行 且 以太 同步 同轴 同心 同位 同名 之字 其他 其它 其余 沿程 沿面 将军 当归 当量 设置按 设置面 对苯 对甲 对氨 对硝 对羟 可控 可信 可溶 可食 可降 为主 经验 由来 不等 不对称 不透 不粘 可伸缩 可充
`);

/** A part or property which a thing has of itself: after the thing's name it needs no introduction. */
export const INHERENT = wordTable(`
  材料 材质 整体 整机 本身 自身 上端 下端 左端 右端 前端 后端 内端 外端 顶端 底端 末端 首端 两端 一端 另一端 端部 端面 上部 下部 中部 左部 右部 前部 后部 内部 外部 顶部 底部 根部 尾部 头部 侧部 边部 上侧 下侧 左侧 右侧 前侧 后侧 内侧 外侧 两侧 一侧
  上表面 下表面 内表面 外表面 表面 侧面 正面 背面 顶面 底面 前面 后面 上面 下面 外面 里面 内壁 外壁 侧壁 底壁 顶壁 周壁 内周面 外周面 周面 内周 外周 周边 周围 四周 圆周 边缘 外缘 内缘 上沿 下沿 边沿 四角 角部 中心 中央 中间 中轴线 轴线 轴心 轴向 径向
  长度 宽度 高度 厚度 深度 直径 内径 外径 半径 孔径 粒径 面积 体积 容积 重量 通式 化学式 结构式 分子式 分子量 目数 细度 亮度 质量 密度 浓度 含量 纯度 温度 压力 湿度 速度 转速 流速 流量 功率 电压 电流 电阻 频率 波长 强度 硬度 粘度 粗糙度 数量 个数 次数 时间 时长 位置 方向 角度 形状 大小 尺寸 规格 型号 类型 种类 名称 编号 状态 属性 数值
  用量 比例 比值 质量比 重量比 摩尔比 体积比 质量分数 百分比 范围 区间 处 口 壁 面 端 侧 边 角 内 外 上 下 前 后 时 中 间 周 壳 轴 芯 孔 部 体 量 率 度 比 数 长 宽 高 厚
`);

/** What a verb that was named makes of itself: 对图像进行识别 … 所述识别结果. */
export const PROCESSES = wordTable(
  '结果 过程 操作 步骤 方法 方式 条件 工序 处理 工艺 作业 动作 流程 作用 功能 反应 阶段 时间 温度 速度 次数 时 后 前',
);

/** Words of place that need no introduction of their own. */
export const POSITIONS = wordTable(
  '上端 下端 左端 右端 前端 后端 顶端 底端 末端 两端 一端 另一端 端部 上部 下部 中部 内部 外部 顶部 底部 上侧 下侧 左侧 右侧 前侧 后侧 内侧 外侧 两侧 一侧 另一侧 相对侧 同侧 周围 四周 外面 里面 中间 中央 中心',
);

/** What 上述 and 该 sum up without its having been named: 上述混合物. */
export const SUMMARIES = wordTable(
  '混合物 原料 溶液 材料 产物 物料 物质 混合液 反应液 浆料 粉末 数据 信息 参数 计算 结构 装置 设备 系统 组合物 化合物 产品 试剂 成品 样品 指标 因素 模块 部件 单元 功能 问题 任一 信号',
);

/** Attributes which say where or which, but name nothing by themselves. */
export const PREFIXES = wordTable(
  '第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 上 下 左 右 前 后 内 外 主 副 总 分 子 总 大 小 新 旧 正 负 高 低 双 单 多 左侧 右侧 上部 下部 内部 外部 顶部 底部 前部 后部 中部 中间 侧 横向 纵向 竖向 水平 垂直 目标 当前 预设 初始 原始',
);

/** Counts and determiners between 所述 and its term; they choose among what was introduced. */
export const DETERMINERS = wordTable(`
  各个 各 每个 每一个 每一 每 所有 全部 任意一个 任一个 任意一 任意 任何 多个 多根 多条 多块 多片 多组 多台 多只 多颗 多层 多种 若干个 若干 几个 其他 其它 其余 另外 另一个 另一 一个 一种 一组 一对 整个 种 类 该 上述
  下一个 上一个 前一个 后一个 下一 上一 两个 两根 两条 两块 两片 两组 两台 两只 二个 三个 三根 三条 三块 三组 四个 四根 四条 四块 四组 五个 六个 八个 至少一个 至少两个 至少一种 至少一 至少 一对 一些 某个 某一 相邻两个 同一个 同一 两种 三种
`);

/** Before 该 these make another word of it: 应该. Before 所述 they make it a verb: 如所述. */
export const NO_ARTICLE_BEFORE = new Set('应活不');

/** Names of devices and pieces of information: what goes before them only says which. */
export const NAMES = wordTable(
  '设备 装置 机构 系统 单元 模块 车间 信息 数据 信号 指令 参数 模型 文件 程序 区域 时长 偏差 阈值 框架 支架 终端 平台 页面 界面 图像 网络 电路 芯片 面板 电源 电机 开口 出口 入口 进口 通孔 通道 通路 开关 喷嘴 喷头 加热器 传感器',
);

/** What may be added to the name of a thing without making it another. */
export const ALIKE = wordTable('本体 主体 结构 组件 部件 件 材料 部分 整体 体');
