// Reads {"urls", "runs", "chrome"} from standard input; prints one line of JSON for each run of Lighthouse (mobile, the default).
// Only loopback is reached: every other host is mapped to NOTFOUND.
import { text } from 'node:stream/consumers'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const { urls, runs, chrome } = JSON.parse(await text(process.stdin))
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const chromeFlags = [
  '--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-sandbox',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

for (const url of urls) {
  for (let run = 0; run < runs; run++) {
    const browser = await launch({ chromePath: chrome, chromeFlags, logLevel: 'silent' })
    try {
      const { lhr } = await lighthouse(url, { port: browser.port, logLevel: 'silent', onlyCategories: categories })
      const figure = name => lhr.audits[name]?.numericValue ?? null
      const requests = lhr.audits['network-requests']?.details?.items ?? []
      const missed = categories.slice(1).flatMap(name => lhr.categories[name].auditRefs
        .filter(ref => ref.weight && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1)
        .map(ref => ref.id))
      console.log(JSON.stringify({
        url, missed,
        error: lhr.runtimeError?.message ?? null,
        scores: categories.map(name => lhr.categories[name].score),
        lcp: figure('largest-contentful-paint'),
        tbt: figure('total-blocking-time'),
        cls: figure('cumulative-layout-shift'),
        requests: requests.length,
        bytes: requests.reduce((sum, item) => sum + (item.transferSize ?? 0), 0),
      }))
    } finally {
      await browser.kill()
    }
  }
}
