// Bars and lines, loaded when one looks at them. Each says in words what it shows; a table beside it says the same.
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

interface Props {
  kind: 'bar' | 'line'
  /** All that it shows, in words. */
  label: string
  names: readonly string[]
  /** Hundredths; a gap where nothing is known. */
  series: readonly { name: string; values: readonly (number | null)[] }[]
  unit: '%' | ''
}

const colours = ['#8b9198', '#2c6aa8', '#10314f', '#8a5300', '#1e6b3a', '#5a4384', '#a61b1b']
/** Of lines the first is whose page it is. */
const lineColours = ['#10314f', '#2c6aa8', '#8a5300', '#1e6b3a', '#5a4384', '#a61b1b', '#8b9198']
/** As wide and as high as half a printed sheet has room for: there it is drawn anew, not made smaller with its words. */
const PRINTED = { width: 480, height: 210 }
const text = { fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif", fontSize: 12, color: '#17212b' }
const comma = (value: number): string => String(value).replace('.', ',')

/** It wraps by itself; nobody but us makes room for what it wraps to. */
function legendLines(series: Props['series'], width: number): number {
  let [lines, at] = [1, 0]
  for (const { name } of series) {
    const item = 40 + 7 * name.length
    if (at > 0 && at + item > width - 16) [lines, at] = [lines + 1, 0]
    at += item
  }
  return lines
}

/** From a whole step below the lowest to one above the highest, so that the figures along the axis keep their distance. */
function scaleOf(series: Props['series']): { min: number; max: number; interval: number } {
  const known = series.flatMap(({ values }) => values.flatMap((value) => value ?? []))
  const [low, high] = [Math.min(...known) / 100, Math.max(...known) / 100]
  const interval = [1, 2, 5, 10, 20].find((step) => high - low <= 5 * step) ?? 20
  const [min, max] = [Math.floor(low / interval) * interval, Math.ceil(high / interval) * interval]
  return { min, max: max > min ? max : min + interval, interval }
}

export default function Chart(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { label } = props
  const told = JSON.stringify(props) // the same figures in new lists are no new chart
  useEffect(() => {
    const { kind, names, series, unit } = JSON.parse(told) as Props
    const chart = init(box.current, undefined, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      aria: {
        enabled: true,
        label: { description: label },
        decal: { show: kind === 'bar' && series.length > 1 },
      },
      textStyle: text,
      color: kind === 'line' ? lineColours : colours.slice(Math.max(0, 3 - series.length)),
      grid: { left: 44, right: 12, top: 34, bottom: 26 },
      legend: { top: 4, left: 8, textStyle: text, itemHeight: 10 },
      xAxis: { type: 'category', data: [...names], axisLabel: text, axisTick: { show: false } },
      yAxis: {
        type: 'value',
        ...(kind === 'line' ? scaleOf(series) : { min: 0, max: unit ? 100 : undefined }),
        axisLabel: { ...text, formatter: (value: number) => `${comma(value)}${unit}` },
        splitLine: { lineStyle: { color: '#eceae3' } },
      },
      series: series.map(({ name, values }, n) => ({
        name,
        type: kind,
        data: values.map((value) => (value === null ? '-' : value / 100)),
        ...(kind === 'line' && {
          ...{ symbol: 'circle', symbolSize: n === 0 ? 9 : 7, connectNulls: false },
          ...{ lineStyle: { width: n === 0 ? 3 : 2 }, z: n === 0 ? 3 : 2 },
        }),
      })),
    })
    // With a box of its own it shrinks with the sheet that it is printed on.
    const fit = (size?: typeof PRINTED) => {
      chart.resize(size ?? { width: 'auto', height: 'auto' })
      chart.setOption({ grid: { top: 14 + 20 * legendLines(series, chart.getWidth()) } })
      const svg = box.current?.querySelector('svg')
      svg?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`)
    }
    const fitted = new ResizeObserver(() => fit())
    if (box.current) fitted.observe(box.current)
    const [print, show] = [() => fit(PRINTED), () => fit()]
    addEventListener('beforeprint', print)
    addEventListener('afterprint', show)
    return () => {
      fitted.disconnect()
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', show)
      chart.dispose()
    }
  }, [told, label])
  return <div ref={box} className="chart" role="img" aria-label={label} />
}
