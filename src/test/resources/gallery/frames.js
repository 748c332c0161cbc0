"use strict";
// What stands around the blocks: a post in a channel, a window, the Home tab.

const NAME = "Storychat";
const TIME = "10:30";

function person(asked) {
  if (!asked) return "";
  const said = bare(asked)
    .replace(/@Storychat/g, '<span class="mention">@Storychat</span>')
    .replace(/https:\S+/g, "<a>$&</a>");
  return (
    '<div class="post"><div class="avatar person">R</div><div class="content"><div>' +
    `<span class="author">Robin</span> <span class="time">${TIME}</span></div><div>${said}</div></div></div>`
  );
}

function app(inner, only) {
  const line = only ? '<div class="only">Only visible to you</div>' : "";
  return (
    `<div class="post"><div class="avatar app">S</div><div>${line}<div class="content"><div>` +
    `<span class="author">${NAME}</span><span class="badge">APP</span> <span class="time">${TIME}</span></div>` +
    `${inner}</div></div></div>`
  );
}

function said(content) {
  const chunks = content.chunks || [];
  const steps = chunks.filter((chunk) => chunk.type === "task_update");
  const text = chunks.filter((chunk) => chunk.type === "markdown_text").map((chunk) => chunk.text);
  return (
    (steps.length ? `<div class="steps">${steps.map(step).join("")}</div>` : "") +
    (text.length ? `<div>${markdown(text.join(""))}</div>` : "") +
    (content.blocks || []).map(block).join("") +
    (!text.length && !content.blocks ? `<div>${mrkdwn(content.text)}</div>` : "")
  );
}

function step(chunk) {
  return `<div class="step ${chunk.status}">${bare(chunk.title)}</div>`;
}

const FRAMES = {
  message: (content, asked) => person(asked) + app(said(content), false),
  private: (content, asked) => person(asked) + app(said(content), true),
  status: (content, asked) =>
    person(asked) + `<div class="typing"><span class="dots"></span><b>${NAME}</b> ${bare(content.loading_messages[0])}</div>`,
  unfurl: (content, asked) =>
    person(asked) +
    Object.values(content.unfurls)
      .map(
        (unfurl) =>
          `<div class="post"><div></div><div class="bar"><div class="content">${unfurl.blocks.map(block).join("")}</div></div></div>`,
      )
      .join(""),
  prompts: (content) =>
    app(
      `<div class="prompts-title">${bare(content.title)}</div>` +
        content.prompts.map((prompt) => `<span class="prompt">${bare(prompt.title)}</span>`).join(""),
      false,
    ),
  modal: (content) =>
    `<div class="window"><header><span class="avatar app">S</span>${words(content.title)}<span class="x">×</span></header>` +
    `<div class="content">${content.blocks.map(block).join("")}</div><footer>` +
    `<span class="button large">${words(content.close)}</span>` +
    (content.submit ? `<span class="button large primary">${words(content.submit)}</span>` : "") +
    "</footer></div>",
  home: (content) =>
    `<div class="app-name"><span class="avatar app">S</span>${NAME}</div>` +
    '<div class="tabs"><span class="on">Home</span><span>Messages</span><span>About</span></div>' +
    `<div class="content">${content.blocks.map(block).join("")}</div>`,
};

function show(frame, asked, content) {
  const stage = document.getElementById("stage");
  stage.className = frame;
  stage.innerHTML = FRAMES[frame](JSON.parse(content), asked);
}
