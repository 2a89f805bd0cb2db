/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields and choices of all record types. */
#pragma once

#include "model/capacity.h"
#include "model/communications.h"
#include "model/curriculum.h"
#include "model/devices.h"
#include "model/narrative.h"
#include "model/plan.h"
#include "model/schools.h"
#include "model/shared.h"
