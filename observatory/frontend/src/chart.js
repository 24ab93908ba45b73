// Bars drawn from what the table beside them holds; the table is the accessible form of the chart.
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const NARROW = 480;

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const numbers = new Intl.NumberFormat('fr', { notation: 'compact' });
const shares = new Intl.NumberFormat('fr', { style: 'percent' });

// A bar of no length only gives the mark its place: where there is no figure, the mark is all that is shown.
const bar = ({ amount, text, words }) => ({ value: amount ?? 0, text, words: words ?? '', absent: amount === null });

function options({ categories, series }, unit, width) {
  const ink = token('--ink');
  const soft = token('--ink-soft');
  const font = { fontFamily: token('--font-text'), fontSize: 14, color: ink };
  return {
    animation: false,
    color: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => token(`--series-${n}`)),
    textStyle: font,
    legend: { show: series.length > 1, left: 0, top: 0, textStyle: font, icon: 'rect' },
    grid: { left: 8, right: 72, top: series.length > 1 ? 44 : 8, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: token('--surface'),
      borderColor: token('--rule-strong'),
      textStyle: font,
      formatter: ({ name, seriesName, data }) =>
        [name, series.length > 1 ? `${seriesName} : ${data.text}` : data.text, data.words].filter(Boolean).join('\n'),
    },
    xAxis: {
      type: 'value',
      axisLabel: { color: soft, fontSize: 13, hideOverlap: true, formatter: (v) => (unit === 'share' ? shares : numbers).format(v) },
      splitLine: { lineStyle: { color: token('--rule') } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token('--rule-strong') } },
      axisLabel: { color: ink, fontSize: width < NARROW ? 12 : 14, width: Math.min(280, width * 0.34), lineHeight: width < NARROW ? 14 : 17, overflow: 'break' },
    },
    series: series.map(({ name, points }) => ({
      name,
      type: 'bar',
      barMaxWidth: 22,
      data: points.map(bar),
      label: {
        show: true,
        position: 'right',
        color: ink,
        fontSize: 13,
        formatter: ({ data }) => data.text,
      },
    })),
  };
}

export function draw(element) {
  const model = JSON.parse(element.dataset.chart);
  const bars = model.categories.length * model.series.length;
  const gap = element.clientWidth < NARROW ? 30 : 14;
  element.style.height = `${bars * 22 + model.categories.length * gap + 90}px`;
  const chart = init(element, null, { renderer: 'svg' });
  const show = () => chart.setOption(options(model, element.dataset.unit, element.clientWidth), true);
  show();
  element.dataset.ready = 'yes';
  document.fonts.ready.then(show);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  new ResizeObserver(() => {
    chart.resize();
    show();
  }).observe(element);
}
