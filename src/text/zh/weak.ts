/** What is said of weak items and weakly justified projects, wherever it is said. */
export const weakZh = {
  /** 4 项薄弱，另 2 项疑似 */
  items: (certain: string, suspected: string) => {
    if (suspected === '0') return certain === '0' ? '没有薄弱项' : `${certain} 项薄弱`;
    return certain === '0' ? `${suspected} 项疑似薄弱` : `${certain} 项薄弱，另 ${suspected} 项疑似`;
  },
  ofExpected: (items: string, expected: string) => `${items}（应有 ${expected} 项）`,
  item: '薄弱项',
  suspectedItem: '疑似薄弱项',
  expected: '应有指标项',
  project: '薄弱项目',
  large: '大额薄弱项目',
  standing: '项目认定',
  where: '薄弱在哪里',
  suspected: (how: string) => `疑似${how}`,
};
