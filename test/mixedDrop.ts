import { sheetOf } from './intake/merged.ts';
import { fixture, workbook } from './intake/office.ts';

/** A printed form of one project as a workbook of its own. */
export function formFile(
  name: string,
  {
    title = '项目支出绩效目标表',
    year = '（2024年度）',
    money = '12.5',
    unit = '某县公路管理所',
    heads = '指标值',
    targets = ['30公里', '100%'],
  } = {},
): Promise<File> {
  return workbook(
    `${name}.xlsx`,
    sheetOf(
      '绩效表',
      `${title} | < | < | < | <
${year} | < | < | < | <
项目名称 | ${name} | < | 实施单位 | ${unit}
年度资金总额（万元） | ${money} | < | 其中：财政拨款 |
年度目标 | 完成${name}，保障通行。 | < | < | <
一级指标 | 二级指标 | 三级指标 | ${heads}
产出指标 | 数量指标 | ${name}里程 | ${targets[0]}
^ | 质量指标 | 合格率 | ${targets[1]}`,
    ),
  );
}

const TEMPLATE = `项目支出绩效目标申报表 | < | < | <
（ 年度） | < | < | <
项目名称 | | 主管部门 |
年度资金总额（万元） | | 财政拨款 |
年度目标 | 目标1：\\n目标2：\\n…… | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 指标1： |
^ | 质量指标 | 指标1： |`;

const DEPARTMENT = `部门整体支出绩效目标表 | < | < | <
（2024年度） | < | < | <
部门名称 | 某局 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 完成任务数 | 5个`;

const MONITORING = `项目支出绩效运行监控表 | < | < | < | <
（2024年度） | < | < | < | <
项目名称 | 河道保洁 | < | 实施单位 | 乙所
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成值
产出指标 | 数量指标 | 河道 | 10条 | 6条`;

/** A PDF of one page that is nothing but a picture. */
function scan(name: string): File {
  const drawing = 'q 400 0 0 400 0 0 cm /I Do Q';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[4 0 R]>>',
    '<</Type/XObject/Subtype/Image/Width 8/Height 1/ColorSpace/DeviceGray/BitsPerComponent 1/Length 1>>stream\nA\nendstream',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/Resources<</XObject<</I 3 0 R>>>>>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
  ];
  const parts = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  return new File(['%PDF-1.4\n', ...parts, `trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`], name);
}

async function named(file: Promise<File>, name: string): Promise<File> {
  return new File([await (await file).arrayBuffer()], name);
}

/** Thirty files as they lie in one folder of a clerk: good ones, and what else is among them. */
export async function mixedDrop(): Promise<readonly File[]> {
  const good = [
    '道路养护',
    '桥梁检测',
    '路灯维修',
    '绿化管护',
    '河道清淤',
    '垃圾清运',
    '公厕保洁',
    '标线施划',
    '信号灯维护',
    '防汛物资',
    '应急演练',
    '安全培训',
  ];
  const evaluation = {
    title: '项目支出绩效自评表',
    heads: '指标值 | 实际完成值',
    targets: ['30公里 | 31公里', '100% | 100%'],
  };
  const forms = await Promise.all(good.map((name) => formFile(name)));
  const [roads = new File([], ''), bridge = new File([], '')] = forms;
  return Promise.all([
    ...forms,
    named(Promise.resolve(roads), '道路养护（副本）.xlsx'),
    named(Promise.resolve(bridge), '桥梁检测 最终版.xlsx'),
    formFile('村道硬化', { money: '见附件' }),
    formFile('追减项目', { money: '-30' }),
    named(formFile(''), '无名称.xlsx'),
    formFile('农村饮水', evaluation),
    formFile('会议保障', evaluation),
    workbook('空白申报表.xlsx', sheetOf('表', TEMPLATE)),
    workbook('空白申报表2.xlsx', sheetOf('表', TEMPLATE)),
    workbook('部门整体.xlsx', sheetOf('表', DEPARTMENT)),
    workbook('监控表.xlsx', sheetOf('表', MONITORING)),
    named(Promise.resolve(fixture('locked.xlsx')), '加密.xlsx'),
    scan('扫描件.pdf'),
    named(Promise.resolve(fixture('form.doc')), '旧版.doc'),
    new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])], '照片.png'),
    new File([], '空文件.xlsx'),
    new File(['通知：请各单位于十月底前报送绩效目标。'], '通知.txt'),
    new File(['{"a":'], '导出.json'),
  ]);
}
