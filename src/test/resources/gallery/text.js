"use strict";
// Slack's mrkdwn, and the Markdown that streams, as HTML. Each a subset: what our messages use.

const PEOPLE = { U0MEMBER: "robin", U1: "mara", U2: "jonas", U0CREATOR: "kim", U0STORYCHAT: "Storychat" };
const EMOJI = { "+1": "👍", "-1": "👎", eyes: "👀" };

function escaped(text) {
  return text.replace(/&(?!amp;|lt;|gt;)/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function bare(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

// What is not to be looked at again, such as code and links, waits outside.
function keeper() {
  const kept = [];
  return {
    keep: (html) => "\uE000" + (kept.push(html) - 1) + "\uE001",
    back: function back(text) {
      return text.replace(/\uE000(\d+)\uE001/g, (all, number) => back(kept[number]));
    },
  };
}

function styled(html, bold) {
  return html
    .replace(bold, "$1<b>$2</b>")
    .replace(/(^|[\s(>\u200b])_([^_\n]+)_(?=$|[\s).,:;<\u200b])/g, "$1<i>$2</i>")
    .replace(/~([^~\n]+)~/g, "<s>$1</s>");
}

function mrkdwn(text) {
  const { keep, back } = keeper();
  const special = text
    .replace(/`([^`\n]+)`/g, (all, code) => keep("<code>" + escaped(code) + "</code>"))
    .replace(/<@(\w+)>/g, (all, id) => keep('<span class="mention">@' + (PEOPLE[id] || "someone") + "</span>"))
    .replace(/<#(\w+)>/g, () => keep('<span class="mention">#content</span>'))
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, (all, address, words) => keep("<a>" + escaped(words) + "</a>"))
    .replace(/<(https?:[^>]+)>/g, (all, address) => keep("<a>" + escaped(address) + "</a>"))
    .replace(/:([+\w-]+):/g, (all, name) => EMOJI[name] || all);
  const html = runs(special.split("\n"), ["quote"])
    .map((run) => {
      const lines = run.lines.map(escaped).join("<br>");
      return run.kind === "quote" ? `<blockquote>${lines}</blockquote>` : lines;
    })
    .join("");
  return back(styled(html, /(^|[\s(>\u200b“])\*([^*\n]+)\*/g));
}

function markdown(text) {
  const { keep, back } = keeper();
  const inline = (words) =>
    styled(bare(words), /(^|[^*])\*\*([^*\n]+)\*\*/g);
  const special = text
    .replace(/`([^`\n]+)`/g, (all, code) => keep("<code>" + bare(code) + "</code>"))
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, (all, words) => keep("<a>" + bare(words) + "</a>"));
  const html = [];
  for (const paragraph of special.trim().split(/\n{2,}/)) {
    for (const run of runs(paragraph.split("\n"), ["item", "quote"])) {
      const lines = run.lines.map((line) => inline(line));
      if (run.kind === "item") html.push("<ul><li>" + lines.join("</li><li>") + "</li></ul>");
      else if (run.kind === "quote") html.push("<blockquote>" + lines.join("<br>") + "</blockquote>");
      else html.push("<p>" + lines.join("<br>") + "</p>");
    }
  }
  return back(html.join(""));
}

function runs(lines, kinds) {
  const all = [];
  for (const line of lines) {
    const looks = /^[-*] /.test(line) ? "item" : /^(>|&gt;) /.test(line) ? "quote" : "words";
    const kind = kinds.includes(looks) ? looks : "words";
    const words = kind === "words" ? line : line.replace(/^\S+ /, "");
    const last = all[all.length - 1];
    if (last && last.kind === kind) last.lines.push(words);
    else all.push({ kind, lines: [words] });
  }
  return all;
}

function words(object) {
  return object.type === "mrkdwn" ? mrkdwn(object.text) : bare(object.text);
}
