import { expect, test } from 'vitest';
import { explains, instructionIn, readsAsTarget } from '#domain/corrections/instruction.ts';

test.each([
  ['删除', 'delete'],
  ['删', 'delete'],
  ['请删除该指标。', 'delete'],
  ['建议删去此条', 'delete'],
  ['（删除）', 'delete'],
  [' 删 除 ', 'delete'],
  ['取消该指标', 'delete'],
  ['删除此行', 'delete'],
  ['清空', 'empty'],
  ['请清空', 'empty'],
  ['留空', 'empty'],
  ['已改', 'claim'],
  ['已修改', 'claim'],
  ['已按要求修改', 'claim'],
  ['已按审核意见整改完毕', 'claim'],
  ['改好了', 'claim'],
  ['已完善。', 'claim'],
  ['同左', 'claim'],
  ['见附件', 'claim'],
  ['OK', 'claim'],
  ['√', 'claim'],
  ['同意', 'agree'],
  ['无异议', 'agree'],
  ['没有意见', 'agree'],
  ['无意见！', 'agree'],
  ['收到', 'agree'],
])('“%s” is %s', (text, does) => {
  expect(instructionIn(text)).toEqual({ does });
});

test.each([
  ['移到社会效益', 'social'],
  ['移至“社会效益指标”', 'social'],
  ['请调整到质量指标', 'quality'],
  ['归入时效指标', 'timeliness'],
  ['移到 数量指标 下', 'quantity'],
  ['改为质量指标', 'quality'],
  ['移到别处', null],
])('“%s” moves it to %s', (text, kind) => {
  expect(instructionIn(text)).toEqual({ does: 'move', kind });
});

test.each([
  ['改为≥95%', '≥95%'],
  ['改为：“政策知晓率”', '政策知晓率'],
  ['已改为 12月底前', '12月底前'],
  ['修改成30公里', '30公里'],
])('“%s” says “%s”', (text, said) => {
  expect(instructionIn(text)).toEqual({ does: 'say', text: said });
});

test.each([
  '≥95%',
  '已建成里程',
  '删除率',
  '整改完成率',
  '改造面积',
  '移民安置户数',
  '12月底前完成',
  '无',
  '清空库存数量',
  '同意率≥90%',
  '取消审批事项数',
  '改善群众出行',
  '调整优化岗位数',
  '放养鱼苗到位率',
  '归档完整率',
])('“%s” is what the cell is to say', (text) => {
  expect(instructionIn(text)).toBeNull();
});

test('a reason is told from an indicator, a value from a reason', () => {
  for (const text of ['本项目不产生经济效益', '由于年初已定', '不修改', '无需修改', '指标已与财政局确认。'])
    expect([text, explains(text)]).toEqual([text, true]);
  for (const text of ['整治合格率', '不合格率', '因病致贫户数', '群众满意度', '保洁面积', '暂住人口登记率'])
    expect([text, explains(text)]).toEqual([text, false]);
  for (const text of ['≥95%', '≥９５％', '30公里', '不低于90%', '100%'])
    expect([text, readsAsTarget(text)]).toEqual([text, true]);
  for (const text of ['本项目无收入', '2023年起执行', '已与3个村核对过', '第3条'])
    expect([text, readsAsTarget(text)]).toEqual([text, false]);
});
