// node web-form.mjs PACKAGE CHROMIUM PICTURES: the page of examples/web-form, filled in as people fill it in.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../../examples/web-form/serve.mjs";
import { browse } from "./browser.mjs";

const [pack, executablePath, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const server = await serve(pack);
const origin = `http://127.0.0.1:${server.address().port}`;

let passed = 0;
let failed = 0;
async function check(what, holds) {
  try {
    await holds();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.error(`failed: ${what}\n${error.message}`);
  }
}

const faults = [];
const elsewhere = [];

async function open(browser) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  await page.goto(`${origin}/`);
  await page.waitForSelector("#answer .results");
  return page;
}

const card = (page, programme, nth = 0) => page.locator(`[data-programme="${programme}"]`).nth(nth);
const text = (page, selector) => page.locator(selector).innerText();
const no = "false";
const yes = "true";

/** Everything that dibao and the rest ask of one grown-up without difficulties. */
const grownUp = {
  birthDate: "1985-03-10", businessNetFen: "0", propertyNetFen: "0", transferNetFen: "0",
  basicPensionFen: "0", employed: no, seriousIllness: no, disabilityCertificate: no,
};
const more = {
  socialInsuranceFen: "0", seniorAllowanceFen: "0", religiousSiteYears: "0", countySingleCase: no, specialHardship: no,
  provincialUnableToWork: no,
};

async function fill(page, pointer, values) {
  for (const [name, value] of Object.entries(values)) {
    const control = page.locator(`[id="fact${`${pointer}/${name}`.replaceAll("/", "-")}"]`);
    const tag = await control.evaluate((node) => {
      const hidden = node.closest("details");
      if (hidden) hidden.open = true;
      return node.tagName;
    });
    await (tag === "SELECT" ? control.selectOption(value) : control.fill(value));
  }
}

await browse(executablePath, async (browser) => {
  const page = await open(browser);
  page.setDefaultTimeout(5_000);
  await page.setViewportSize({ width: 360, height: 780 });

  await check("an empty form decides nothing", async () => {
    assert.match(await card(page, "dibao").innerText(), /最低生活保障（低保）\s*本地标准未定/);
    assert.match(await text(page, "#answer"), /本地未提供“城市低保标准”/);
  });

  await fill(page, "", { on: "2026-11-24", urban: "1000", area: "urban", hukouHere: yes, propertyWithinDibaoRule: yes, propertyWithinMarginRule: yes, membersComplete: yes });
  await fill(page, "/members/0", { ...grownUp, wageFen: "812.5" });
  await check("what is open is listed with the programmes that ask for it", async () => {
    const open = await text(page, ".open >> nth=-1");
    assert.match(open, /第1位成员：高龄津贴（元\/月）\s*最低生活保障/);
    assert.doesNotMatch(open, /工资性收入/);
  });
  await check("a link leads to the fact and opens what hides it", async () => {
    await page.locator('a[data-to="/members/0/seniorAllowanceFen"]').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "fact-members-0-seniorAllowanceFen");
  });
  await page.screenshot({ path: join(pictures, "open-360.png"), fullPage: true });

  await fill(page, "/members/0", more);
  await check("what is known is answered, with the amount", async () => {
    assert.match(await card(page, "dibao").innerText(), /符合\s*每月187\.50元/);
    assert.match(await card(page, "margin").innerText(), /不符合/);
    assert.match(await text(page, "#jump"), /低保：符合，每月187\.50元/);
    assert.match(await card(page, "rigid").innerText(), /本地标准未定/);
  });
  await check("the standard is invented and says so", async () => {
    assert.match(await text(page, ".mark"), /合成数据 SYNTHETIC/);
  });
  await check("grounds name their clause", async () => {
    await card(page, "dibao").locator("summary").click();
    assert.match(await card(page, "dibao").innerText(), /✓ 共同生活的家庭成员人均收入低于当地低保标准/);
  });
  await check("one fen above and at the standard", async () => {
    await fill(page, "/members/0", { wageFen: "1000" });
    assert.match(await card(page, "dibao").innerText(), /不符合/);
    await fill(page, "/members/0", { wageFen: "999.99" });
    assert.match(await card(page, "dibao").innerText(), /符合\s*每月0\.01元/);
    await fill(page, "/members/0", { wageFen: "812.5" });
  });
  await check("what is no amount counts as unknown and is said at its place", async () => {
    await fill(page, "/members/0", { wageFen: "一千" });
    assert.match(await text(page, "#fact-members-0-wageFen-note"), /最多两位小数/);
    assert.doesNotMatch(await card(page, "dibao").innerText(), /每月/);
    await fill(page, "/members/0", { wageFen: "812.5" });
    assert.match(await card(page, "dibao").innerText(), /每月187\.50元/);
  });
  await check("a fact out of range is a finding in the words of the library", async () => {
    await fill(page, "/members/0", { birthDate: "2027-01-01" });
    assert.match(await text(page, ".faults"), /第1位成员：出生日期；.*超出范围/);
    await fill(page, "/members/0", { birthDate: "1985-03-10" });
    assert.equal(await page.locator(".faults").count(), 0);
  });
  await check("an impossible standard refuses the whole and says why", async () => {
    await fill(page, "", { urban: "-1" });
    assert.match(await text(page, "#answer"), /无法计算/);
    await fill(page, "", { urban: "1000" });
  });
  await check("nothing is wider than a small phone", async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${width} px`);
  });
  await page.screenshot({ path: join(pictures, "zh-360.png") });
  await page.locator("#jump").click();
  await page.screenshot({ path: join(pictures, "zh-360-answers.png") });

  await page.setViewportSize({ width: 1280, height: 900 });
  await check("a second member changes the answer, English keeps the facts", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Add a member" }).click();
    assert.match(await card(page, "dibao").innerText(), /Dibao, minimum living allowance\s*(Open|Local number missing)/);
    await fill(page, "/members/1", { ...grownUp, ...more, wageFen: "0" });
    assert.match(await card(page, "dibao").innerText(), /Yes\s*1187\.50 yuan a month/);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.match(await page.title(), /Eligibility/);
  });
  await check("before the rules that are carried nothing is answered", async () => {
    await fill(page, "", { on: "2021-06-30" });
    assert.match(await card(page, "dibao").innerText(), /The day is not covered/);
    await fill(page, "", { on: "2026-11-24" });
  });
  await check("every control has a label of its own", async () => {
    const names = await page.locator("#form input, #form select").evaluateAll((controls) =>
      controls.map((control) => control.labels[0]?.textContent.trim()));
    assert.ok(names.length > 50 && names.every(Boolean), "a control without a label");
  });
  await page.screenshot({ path: join(pictures, "en-1280.png") });
  await check("a member that is removed no longer counts", async () => {
    await page.getByRole("button", { name: "Remove: Member 2" }).click();
    assert.match(await card(page, "dibao").innerText(), /Yes\s*187\.50 yuan a month/);
  });
  await check("no page error", () => assert.deepEqual(faults, []));
  await check("no request elsewhere", () => assert.deepEqual(elsewhere, []));
});
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
