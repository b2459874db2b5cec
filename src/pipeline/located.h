#pragma once

#include "model/document.h"
#include "model/reading.h"

namespace luyke::pipeline {

// Gives numbers, figures and sections the page and box of their words, and
// figures the confidence and the other readings of their tokens. Nothing
// changes for documents without pages.
void locate(const model::Document& document, model::Reading& reading);

}  // namespace luyke::pipeline
